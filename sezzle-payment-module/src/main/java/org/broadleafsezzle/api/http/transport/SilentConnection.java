package org.broadleafsezzle.api.http.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that can't log what goes over it. The HTTP library's own writes headers and bodies
 * to the loggers {@code org.apache.hc.client5.http.headers} and {@code .wire} when these are at
 * DEBUG, and with them keys, tokens and personal data; with this one those loggers stay silent at
 * any level. The library's other loggers write paths; a path's secret is put in its place here,
 * past them.
 */
final class SilentConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {
  /** The text that stands in a path for the secret. */
  static final String PLACE_OF_SECRET = "~secret~";

  /** The header that carries the secret as far as here, and no further. */
  static final String SECRET = "Secret-Path-Segment";

  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(100).build();

  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Timeout socketTimeout;

  SilentConnection() {
    super(LIMITS);
  }

  private static IOException shutDown() {
    return new InterruptedIOException("the connection has been shut down");
  }

  @Override
  protected void bind(SocketHolder holder) throws IOException {
    Socket socket = holder.getSocket();
    if (closed.get()) {
      socket.close();
      throw shutDown();
    }
    super.bind(holder);
    socketTimeout = Timeout.ofMilliseconds(socket.getSoTimeout());
  }

  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    if (closed.get()) {
      throw shutDown();
    }
    Header secret = request.getFirstHeader(SECRET);
    if (secret != null) {
      request.removeHeaders(SECRET);
      request.setPath(request.getPath().replace(PLACE_OF_SECRET, secret.getValue()));
    }
    super.sendRequestHeader(request);
  }

  @Override
  public Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    socketTimeout = timeout;
    super.setSocketTimeout(timeout);
  }

  @Override
  public void passivate() {
    super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
  }

  @Override
  public void activate() {
    super.setSocketTimeout(socketTimeout);
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      super.close();
    }
  }

  @Override
  public void close(CloseMode mode) {
    if (closed.compareAndSet(false, true)) {
      super.close(mode);
    }
  }
}
