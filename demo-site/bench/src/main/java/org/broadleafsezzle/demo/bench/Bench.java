package org.broadleafsezzle.demo.bench;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures everything in one run on one machine, and shows it as the tables of a page. */
public final class Bench {
  private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

  private final StringBuilder tables = new StringBuilder(Machine.asMarkdown());

  private Bench() {}

  /** The system properties {@code bench.*} say where the results go. */
  public static void main(String[] arguments) throws Exception {
    Bench bench = new Bench();
    bench.add(new ClientPart());
    try (Shop shop = Shop.start()) {
      for (Part part :
          List.of(
              new PurchasePart(shop),
              new ManyShoppersPart(shop),
              new WebhookPart(shop),
              new ReconcilePart(shop))) {
        bench.add(part);
      }
    }
    LOG.info("\n{}", bench.tables);
    if (Boolean.getBoolean("bench.write")) {
      new Page(Path.of(System.getProperty("bench.page"))).replaceTables(bench.tables.toString());
    }
  }

  private void add(Part part) throws Exception {
    String only = System.getProperty("bench.only", "");
    if (!only.isEmpty() && !part.getClass().getSimpleName().matches(only)) {
      return;
    }
    LOG.info("Measuring: {}", part.title());
    tables.append("\n### ").append(part.title()).append("\n\n");
    tables.append("| | measured | goal |\n|---|---|---|\n");
    part.measure().forEach(row -> tables.append(row.asMarkdown()).append('\n'));
  }
}
