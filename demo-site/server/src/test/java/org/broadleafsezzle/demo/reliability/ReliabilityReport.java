package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of docs/reliability.md. {@code -Dreliability.report=true} writes what a flow came to;
 * otherwise rows that are not true any more fail the test that made them.
 */
final class ReliabilityReport {
  private static final Logger LOG = LoggerFactory.getLogger(ReliabilityReport.class);
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "reliability.md");

  private ReliabilityReport() {}

  /**
   * Prints the rows of a flow, and holds them against the document.
   *
   * @param table its name in the document
   * @param rows each begins with the flow
   */
  static void rows(String table, Flow flow, List<String> rows) {
    LOG.info("{}, {}:\n{}", table, flow, String.join("\n", rows));
    try {
      String document = Files.readString(DOCUMENT);
      int from = document.indexOf("|---", document.indexOf("<!-- " + table + ": "));
      from = document.indexOf('\n', from) + 1;
      int to = document.indexOf("<!-- end of " + table + " -->");
      List<String> all = document.substring(from, to).lines().toList();
      if (Boolean.getBoolean("reliability.report")) {
        String replaced = String.join("\n", replaced(all, flow, rows));
        Files.writeString(
            DOCUMENT, document.substring(0, from) + replaced + "\n" + document.substring(to));
      } else {
        assertThat(rows)
            .as(DOCUMENT.toString())
            .isEqualTo(all.stream().filter(row -> isOf(flow, row)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> replaced(List<String> all, Flow flow, List<String> rows) {
    List<String> replaced = new ArrayList<>(all);
    replaced.removeIf(row -> row.isBlank() || isOf(flow, row));
    replaced.addAll(rows);
    replaced.sort(Comparator.comparing(ReliabilityReport::flowOf));
    return replaced;
  }

  private static Flow flowOf(String row) {
    return Arrays.stream(Flow.values()).filter(flow -> isOf(flow, row)).findFirst().orElseThrow();
  }

  private static boolean isOf(Flow flow, String row) {
    return row.startsWith("| " + flow + " |");
  }
}
