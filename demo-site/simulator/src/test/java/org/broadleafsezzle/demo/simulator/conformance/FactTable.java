package org.broadleafsezzle.demo.simulator.conformance;

import java.util.ArrayList;
import java.util.List;

/** Findings as a Markdown table, with a line that counts them. */
final class FactTable {

  private FactTable() {}

  static String of(List<Finding> findings) {
    List<String> rows = new ArrayList<>();
    rows.add("| fact | verdict | seen | in the simulator |");
    rows.add("|---|---|---|---|");
    findings.forEach(finding -> rows.add(row(finding)));
    rows.add("");
    rows.add(summary(findings));
    return String.join("\n", rows) + "\n";
  }

  static String summary(List<Finding> findings) {
    return "%d facts: %d as the simulator, %d otherwise, %d not seen"
        .formatted(
            findings.size(),
            count(findings, Finding.Verdict.AS_THE_SIMULATOR),
            count(findings, Finding.Verdict.OTHERWISE),
            count(findings, Finding.Verdict.NOT_SEEN));
  }

  private static long count(List<Finding> findings, Finding.Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  private static String row(Finding finding) {
    boolean same = finding.verdict() == Finding.Verdict.AS_THE_SIMULATOR;
    return "| %s | %s | %s | %s |"
        .formatted(
            finding.fact().name(),
            same ? finding.verdict().text() : "**" + finding.verdict().text() + "**",
            finding.seen().replace("|", "/"),
            same ? "" : finding.fact().simulated());
  }
}
