package org.broadleafsezzle.demo.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests to a shop as no HTTP client would write them. */
public final class RawRequest {
  private static final int PATIENCE_MILLIS = 30_000;

  private RawRequest() {}

  /**
   * Sends these lines, and an empty one after them.
   *
   * @return the whole answer, its head too
   */
  public static String send(Site site, String... lines) throws IOException {
    URI shop = URI.create(site.shop("/"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shop.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
