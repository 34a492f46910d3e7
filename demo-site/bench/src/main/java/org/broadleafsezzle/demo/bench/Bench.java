package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures part by part on one machine, and shows each part as a table of a page. */
public final class Bench implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

  private final StringBuilder tables = new StringBuilder();
  private Shop shop;

  private Bench() {}

  /** The system properties {@code bench.*} say what is measured and where the results go. */
  public static void main(String[] arguments) throws Exception {
    try (Bench bench = new Bench()) {
      bench.measure("ClientPart", ClientPart::new);
      bench.measure("StartPart", StartPart::new);
      bench.measure("PurchasePart", () -> new PurchasePart(bench.shop()));
      bench.measure("ManyShoppersPart", () -> new ManyShoppersPart(bench.shop()));
      bench.measure("WebhookPart", () -> new WebhookPart(bench.shop()));
      bench.measure("BulkCapturePart", () -> new BulkCapturePart(bench.shop()));
      bench.measure("ReconcilePart", () -> new ReconcilePart(bench.shop()));
      bench.measure("ListPart", ListPart::new);
      LOG.info("\n{}", bench.tables);
    }
  }

  /** Makes a part once it is its turn. */
  private interface Maker {
    Part make() throws Exception;
  }

  private void measure(String name, Maker maker) throws Exception {
    String only = System.getProperty("bench.only", "");
    if (!only.isEmpty() && !name.matches(only)) {
      return;
    }
    Part part = maker.make();
    LOG.info("Measuring: {}", part.title());
    StringBuilder table = new StringBuilder("### ").append(part.title()).append("\n\n");
    table.append(Machine.asMarkdown()).append('\n');
    table.append("| | measured | goal |\n|---|---|---|\n");
    part.measure().forEach(row -> table.append(row.asMarkdown()).append('\n'));
    LOG.info("\n{}", table);
    tables.append(table).append('\n');
    page().ifPresent(page -> page.replace(name, table.toString()));
  }

  private static Optional<Page> page() {
    return Boolean.getBoolean("bench.write")
        ? Optional.of(new Page(Path.of(System.getProperty("bench.page"))))
        : Optional.empty();
  }

  /** The shop of all parts that need one, started when the first does. */
  private Shop shop() throws IOException, SQLException {
    if (shop == null) {
      shop = Shop.start();
    }
    return shop;
  }

  @Override
  public void close() {
    if (shop != null) {
      shop.close();
    }
  }
}
