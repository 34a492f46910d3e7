package org.broadleafsezzle.demo.reliability;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.running.Gateway;

/** The result of each fault in a flow. */
final class FaultTable {
  private final ReliabilityReport.Part part;
  private final Map<String, Map<Fault, String>> outcomes = new LinkedHashMap<>();

  FaultTable(Flow flow, Gateway gateway) {
    part = new ReliabilityReport.Part(flow, gateway);
  }

  void add(String operation, Fault fault, String outcome) {
    outcomes.computeIfAbsent(operation, any -> new LinkedHashMap<>()).put(fault, outcome);
  }

  void report() {
    ReliabilityReport.rows(
        "faults",
        part,
        outcomes.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList());
  }

  private String row(String operation, Map<Fault, String> results) {
    return "`%s` | %s |"
        .formatted(
            operation,
            Fault.KINDS.stream()
                .map(kind -> cell(results, kind))
                .collect(Collectors.joining(" | ")));
  }

  /** Both moments in one cell, if they lead to the same. */
  private static String cell(Map<Fault, String> results, String kind) {
    String before = results.get(new Fault(kind, "BEFORE"));
    String after = results.get(new Fault(kind, "AFTER"));
    return before.equals(after) ? before : before + " / " + after;
  }
}
