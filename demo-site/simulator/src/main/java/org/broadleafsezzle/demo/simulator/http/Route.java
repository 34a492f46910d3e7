package org.broadleafsezzle.demo.simulator.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Handles the requests of one method and one path.
 *
 * @param path e.g. {@code /order/{order_uuid}/capture}
 * @param name the operation's name
 * @param handler what to do
 */
public record Route<T>(String method, String path, String name, T handler) {

  /** The path's variables, if the path is of this route. */
  Optional<Map<String, String>> match(String requestPath) {
    String[] pattern = path.split("/", -1);
    String[] actual = requestPath.split("/", -1);
    if (pattern.length != actual.length) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].startsWith("{")) {
        variables.put(pattern[i].substring(1, pattern[i].length() - 1), Request.decode(actual[i]));
      } else if (!pattern[i].equals(actual[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
