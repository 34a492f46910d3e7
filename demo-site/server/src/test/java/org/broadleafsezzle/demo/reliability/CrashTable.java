package org.broadleafsezzle.demo.reliability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of each crash. */
final class CrashTable {
  private record Row(Step step, String outcome) {}

  private final Map<Flow, List<Row>> rows = new EnumMap<>(Flow.class);

  void add(Flow flow, Step step, String outcome) {
    rows.computeIfAbsent(flow, any -> new ArrayList<>()).add(new Row(step, outcome));
  }

  void report() {
    StringBuilder table = new StringBuilder("| flow | the process died | then |\n|---|---|---|\n");
    rows.forEach(
        (flow, crashes) ->
            crashes.forEach(
                row ->
                    table.append("| %s | %s | %s |%n".formatted(flow, row.step(), row.outcome()))));
    ReliabilityReport.section("crashes", table.toString());
  }
}
