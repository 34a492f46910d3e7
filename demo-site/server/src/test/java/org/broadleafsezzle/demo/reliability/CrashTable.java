package org.broadleafsezzle.demo.reliability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.running.Gateway;

/** The result of each crash. */
final class CrashTable {
  private final Map<Flow, List<String>> rows = new EnumMap<>(Flow.class);

  void add(Flow flow, Step step, String outcome) {
    rows.computeIfAbsent(flow, any -> new ArrayList<>()).add("%s | %s |".formatted(step, outcome));
  }

  void report(Gateway gateway) {
    rows.forEach(
        (flow, crashes) ->
            ReliabilityReport.rows("crashes", new ReliabilityReport.Part(flow, gateway), crashes));
  }
}
