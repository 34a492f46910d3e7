package org.broadleafsezzle.demo.reliability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of each fault. */
final class FaultTable {
  private static final List<String> HEAD =
      List.of("flow", "call", "late", "never", "500", "502", "429", "reset", "cut body");

  private record Call(Flow flow, String operation) {}

  private final Map<Call, Map<Fault, String>> outcomes = new LinkedHashMap<>();

  void add(Flow flow, String operation, Fault fault, String outcome) {
    outcomes
        .computeIfAbsent(new Call(flow, operation), any -> new LinkedHashMap<>())
        .put(fault, outcome);
  }

  /** Only if every flow has been played. */
  void reportIfWhole() {
    Set<Flow> flows = new TreeSet<>();
    outcomes.keySet().forEach(call -> flows.add(call.flow()));
    if (flows.size() == Flow.values().length) {
      ReliabilityReport.section("faults", table());
    }
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    table.append("| ").append(String.join(" | ", HEAD)).append(" |\n");
    table.append("|---".repeat(HEAD.size())).append("|\n");
    outcomes.forEach(
        (call, results) ->
            table.append(
                "| %s | `%s` | %s |%n"
                    .formatted(
                        call.flow(),
                        call.operation(),
                        Fault.KINDS.stream()
                            .map(kind -> cell(results, kind))
                            .collect(Collectors.joining(" | ")))));
    return table.toString();
  }

  /** Both moments in one cell, if they lead to the same. */
  private static String cell(Map<Fault, String> results, String kind) {
    String before = results.get(new Fault(kind, "BEFORE"));
    String after = results.get(new Fault(kind, "AFTER"));
    return before.equals(after) ? before : before + " / " + after;
  }
}
