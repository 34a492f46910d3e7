package org.broadleafsezzle.demo.bench;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures everything in one run on one machine, and shows it as the tables of a page. */
public final class Bench {
  private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

  private Bench() {}

  /** The system properties {@code bench.*} say what is measured and where the results go. */
  public static void main(String[] arguments) throws Exception {
    List<Part> parts = List.of(new ClientPart());
    StringBuilder tables = new StringBuilder(Machine.asMarkdown());
    for (Part part : parts) {
      tables.append("\n### ").append(part.title()).append("\n\n");
      tables.append("| | measured | goal |\n|---|---|---|\n");
      for (Row row : part.measure()) {
        tables.append(row.asMarkdown()).append('\n');
      }
    }
    LOG.info("\n{}", tables);
    if (Boolean.getBoolean("bench.write")) {
      new Page(Path.of(System.getProperty("bench.page"))).replaceTables(tables.toString());
    }
  }
}
