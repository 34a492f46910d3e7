package org.broadleafsezzle.demo.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path without the query
 * @param query undecoded, without the question mark; empty if there is none
 * @param headers by lower-case name
 * @param body empty if there is none
 * @param pathVariables filled in by the route that matched
 */
public record Request(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    Map<String, String> pathVariables) {

  /** The header's value, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A variable of the route's path. */
  public String pathVariable(String name) {
    return pathVariables.get(name);
  }

  /** A parameter of the query, unless it is absent or empty. */
  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(decoded(query).get(name)).filter(value -> !value.isEmpty());
  }

  /** A field of a form that was sent in the body, unless it is absent or empty. */
  public Optional<String> formField(String name) {
    return Optional.ofNullable(decoded(body).get(name)).filter(value -> !value.isEmpty());
  }

  /** The same request to the path without a slash at its end. */
  public Request withoutTrailingSlash() {
    return path.endsWith("/")
        ? new Request(
            method, path.substring(0, path.length() - 1), query, headers, body, pathVariables)
        : this;
  }

  Request withPathVariables(Map<String, String> variables) {
    return new Request(method, path, query, headers, body, variables);
  }

  /** The text without its percent signs; as it is, if they are used wrongly. */
  static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static Map<String, String> decoded(String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> parameters.putIfAbsent(decode(pair[0]), decode(pair[1])));
    return parameters;
  }
}
