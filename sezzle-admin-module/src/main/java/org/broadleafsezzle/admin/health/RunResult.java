package org.broadleafsezzle.admin.health;

import java.util.LinkedHashMap;
import java.util.Map;

/** The findings of a run of a job: {@code ordered=1 waiting=2}. */
final class RunResult {

  private final Map<String, String> counters = new LinkedHashMap<>();

  RunResult(String text) {
    for (String part : text.split(" ", -1)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        counters.put(part.substring(0, sign), part.substring(sign + 1));
      }
    }
  }

  Map<String, String> counters() {
    return counters;
  }
}
