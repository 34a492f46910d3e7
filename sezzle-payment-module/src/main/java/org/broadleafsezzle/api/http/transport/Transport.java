package org.broadleafsezzle.api.http.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.answer.Answer;
import org.broadleafsezzle.api.http.answer.Json;
import org.broadleafsezzle.api.http.answer.UnreadableAnswerException;

/**
 * One exchange over HTTP: sends a request and reads the answer to its end, within a deadline that
 * holds even if the answer drips in byte by byte.
 */
public final class Transport implements Closeable {
  private static final String REQUEST_ID = "Sezzle-Request-Id";
  private static final int FIRST_ROOM = 8 * 1024;

  private final SezzleClientConfig config;
  private final CloseableHttpClient http;
  private final String platform;
  private final Watchdog watchdog = new Watchdog();

  public Transport(SezzleClientConfig config) {
    this(config, Connections.open(config));
  }

  Transport(SezzleClientConfig config, CloseableHttpClient http) {
    this.config = config;
    this.http = http;
    platform = PlatformHeader.value(config);
  }

  /** The token may be null. */
  public Answer exchange(Call<?> call, String token, Deadline deadline) throws IOException {
    HttpUriRequestBase request = request(call, token, deadline);
    Runnable abort = request::abort;
    watchdog.watch(abort, deadline);
    try {
      return http.execute(request, response -> read(response, limit(call)));
    } catch (IllegalStateException e) {
      if (request.isAborted()) {
        throw brokenOff(e);
      }
      throw e;
    } finally {
      watchdog.release(abort);
    }
  }

  /** The deadline came between two steps of the HTTP library. */
  private static IOException brokenOff(IllegalStateException e) {
    return (IOException) new InterruptedIOException("given up at the deadline").initCause(e);
  }

  private HttpUriRequestBase request(Call<?> call, String token, Deadline deadline) {
    HttpUriRequestBase request =
        new HttpUriRequestBase(
            call.operation().method(), URI.create(config.getBaseUrl() + call.path()));
    request.setConfig(within(deadline));
    request.setHeader(HttpHeaders.ACCEPT, accepts(call));
    request.setHeader(PlatformHeader.NAME, platform);
    if (token != null) {
      request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    if (call.secret() != null) {
      request.setHeader(SilentConnection.SECRET, call.secret());
    }
    if (call.requestId() != null) {
      request.setHeader(REQUEST_ID, call.requestId());
    }
    if (call.body() != null) {
      request.setEntity(new ByteArrayEntity(Json.write(call.body()), ContentType.APPLICATION_JSON));
    }
    return request;
  }

  /** HttpClient 5.1 is told here alone how long to connect. */
  @SuppressWarnings("deprecation")
  private RequestConfig within(Deadline deadline) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(shorter(config.getConnectTimeout(), deadline))
        .setConnectTimeout(shorter(config.getConnectTimeout(), deadline))
        .setResponseTimeout(shorter(config.getReadTimeout(), deadline))
        .build();
  }

  private static Timeout shorter(Duration wished, Deadline deadline) {
    return Timeout.ofMilliseconds(Math.min(wished.toMillis(), deadline.remainingMillis()));
  }

  private static String accepts(Call<?> call) {
    return isReport(call) ? "text/csv, application/json" : "application/json";
  }

  private int limit(Call<?> call) {
    return isReport(call) ? config.getMaxReportBytes() : config.getMaxResponseBytes();
  }

  private static boolean isReport(Call<?> call) {
    return call.operation() == Operation.SETTLEMENT_DETAILS;
  }

  private static Answer read(ClassicHttpResponse response, int limit) throws IOException {
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? new byte[0] : bounded(entity, limit);
    return new Answer(
        response.getCode(),
        body,
        charset(entity),
        header(response, HttpHeaders.RETRY_AFTER),
        header(response, HttpHeaders.DATE));
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static byte[] bounded(HttpEntity entity, int limit) throws IOException {
    InputStream in = entity.getContent();
    byte[] read = new byte[firstGuess(entity.getContentLength())];
    int length = 0;
    for (int count = 0; count >= 0; count = in.read(read, length, read.length - length)) {
      length += count;
      if (length > limit) {
        throw new UnreadableAnswerException("the answer is longer than " + limit + " bytes");
      }
      if (length == read.length) {
        read = Arrays.copyOf(read, 2 * length);
      }
    }
    return Arrays.copyOf(read, length);
  }

  /** Room for what is announced, if it is not too much, and for a byte more to see the end. */
  private static int firstGuess(long announced) {
    return announced < 0 || announced >= FIRST_ROOM ? FIRST_ROOM : (int) announced + 1;
  }

  private static Charset charset(HttpEntity entity) {
    ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    Charset charset = type == null ? null : type.getCharset();
    return charset == null ? StandardCharsets.UTF_8 : charset;
  }

  @Override
  public void close() throws IOException {
    watchdog.close();
    http.close();
  }
}
