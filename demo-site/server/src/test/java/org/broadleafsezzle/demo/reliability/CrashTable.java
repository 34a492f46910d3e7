package org.broadleafsezzle.demo.reliability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of each crash. */
final class CrashTable {
  private final Map<Flow, List<String>> rows = new EnumMap<>(Flow.class);

  void add(Flow flow, Step step, String outcome) {
    rows.computeIfAbsent(flow, any -> new ArrayList<>())
        .add("| %s | %s | %s |".formatted(flow, step, outcome));
  }

  void report() {
    rows.forEach((flow, crashes) -> ReliabilityReport.rows("crashes", flow, crashes));
  }
}
