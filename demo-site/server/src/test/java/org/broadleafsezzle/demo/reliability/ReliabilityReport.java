package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of docs/reliability.md. {@code -Dreliability.report=true} writes them; otherwise a
 * table that is not true any more fails the test that made it.
 */
final class ReliabilityReport {
  private static final Logger LOG = LoggerFactory.getLogger(ReliabilityReport.class);
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "reliability.md");

  private ReliabilityReport() {}

  /** Prints a table, and holds it against the document. */
  static void section(String name, String table) {
    LOG.info("{}:\n{}", name, table);
    String begin = "<!-- " + name + ": written by the test -->\n";
    String end = "<!-- end of " + name + " -->";
    try {
      String document = Files.readString(DOCUMENT);
      int from = document.indexOf(begin) + begin.length();
      int to = document.indexOf(end);
      if (Boolean.getBoolean("reliability.report")) {
        Files.writeString(
            DOCUMENT, document.substring(0, from) + "\n" + table + "\n" + document.substring(to));
      } else {
        assertThat(document.substring(from, to).trim())
            .as(DOCUMENT.toString())
            .isEqualTo(table.trim());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
