package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.running.Gateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of docs/reliability-cases.md. {@code -Dreliability.report=true} writes what a flow
 * came to; otherwise rows that are not true any more fail the test that made them.
 */
final class ReliabilityReport {
  private static final Logger LOG = LoggerFactory.getLogger(ReliabilityReport.class);
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "reliability-cases.md");

  private ReliabilityReport() {}

  /** The rows of one flow, with a Sezzle of one kind. */
  record Part(Flow flow, Gateway gateway) {
    String beginning() {
      return "| " + flow + " | " + gateway + " | ";
    }

    boolean has(String row) {
      return row.startsWith(beginning());
    }
  }

  /**
   * Prints the rows of a flow, and holds them against the document.
   *
   * @param table its name in the document
   * @param ends of its rows, after flow and Sezzle
   */
  static void rows(String table, Part part, List<String> ends) {
    List<String> rows = ends.stream().map(end -> part.beginning() + end).toList();
    LOG.info("{}:\n{}", table, String.join("\n", rows));
    try {
      String document = Files.readString(DOCUMENT);
      int from = document.indexOf("|---", document.indexOf("<!-- " + table + ": "));
      from = document.indexOf('\n', from) + 1;
      int to = document.indexOf("<!-- end of " + table + " -->");
      List<String> all = document.substring(from, to).lines().toList();
      if (Boolean.getBoolean("reliability.report")) {
        String replaced = String.join("\n", replaced(all, part, rows));
        Files.writeString(
            DOCUMENT, document.substring(0, from) + replaced + "\n" + document.substring(to));
      } else {
        assertThat(rows).as(DOCUMENT.toString()).isEqualTo(all.stream().filter(part::has).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> replaced(List<String> all, Part part, List<String> rows) {
    List<String> replaced = new ArrayList<>(all);
    replaced.removeIf(row -> row.isBlank() || part.has(row));
    replaced.addAll(rows);
    replaced.sort(Comparator.comparing(ReliabilityReport::placeOf));
    return replaced;
  }

  /** Flow by flow, each with the kinds of Sezzle one after the other. */
  private static int placeOf(String row) {
    List<Part> parts =
        Stream.of(Flow.values())
            .flatMap(flow -> Stream.of(Gateway.values()).map(gateway -> new Part(flow, gateway)))
            .toList();
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).has(row))
        .findFirst()
        .orElseThrow();
  }
}
