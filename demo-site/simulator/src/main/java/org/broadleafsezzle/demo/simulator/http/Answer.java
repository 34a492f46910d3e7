package org.broadleafsezzle.demo.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to be sent.
 *
 * @param contentType null if there is no body
 * @param body null if there is none
 * @param headers further headers
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

  public static final String JSON = "application/json";

  private static final String UTF_8 = "; charset=utf-8";

  public static Answer json(int status, String body) {
    return new Answer(status, JSON, body, Map.of());
  }

  public static Answer html(int status, String body) {
    return new Answer(status, "text/html" + UTF_8, body, Map.of());
  }

  /** A text of another type, e.g. {@code text/csv}. */
  public static Answer text(String contentType, String body) {
    return new Answer(200, contentType + UTF_8, body, Map.of());
  }

  public static Answer noContent() {
    return new Answer(204, null, null, Map.of());
  }

  /** Sends the browser to another place, with GET. */
  public static Answer seeOther(String location) {
    return new Answer(303, null, null, Map.of("Location", location));
  }

  public Answer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, contentType, body, more);
  }
}
