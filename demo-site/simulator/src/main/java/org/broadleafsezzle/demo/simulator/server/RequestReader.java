package org.broadleafsezzle.demo.simulator.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafsezzle.demo.simulator.http.Request;

/** Reads a request whole. */
final class RequestReader {

  private static final int LARGEST_BODY = 1 << 20;

  private RequestReader() {}

  /** The request; empty if its body is larger than 1 MiB. */
  static Optional<Request> read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    return Optional.of(
        new Request(
            request.getMethod(),
            request.getRequestURI(),
            query,
            headers,
            new String(body, StandardCharsets.UTF_8),
            Map.of()));
  }
}
