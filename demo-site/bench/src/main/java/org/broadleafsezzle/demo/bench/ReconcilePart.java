package org.broadleafsezzle.demo.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.flow.HttpShopper;

/**
 * The reconcile job with 1,000 open payments, alone and beside 100,000 closed ones. Open means: the
 * shopper is at Sezzle and may still pay, so that Sezzle is asked for each. Closed means: paid,
 * ordered and captured.
 */
final class ReconcilePart implements Part {
  private static final int OPEN = 1_000;
  private static final int CLOSED = 100_000;
  private static final int ROUNDS = 3;
  private static final double GOAL = 1.1;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String DUE =
      "SELECT COUNT(*) FROM SEZZLE_CHECKOUT WHERE STATE = 'OPEN' AND LOOK_AGAIN_MILLIS = 0";

  private final Shop shop;

  ReconcilePart(Shop shop) {
    this.shop = shop;
  }

  @Override
  public String title() {
    return "The reconcile job, until each of %,d open payments is looked at".formatted(OPEN);
  }

  @Override
  public List<Row> measure() throws Exception {
    System.setProperty("gateway.sezzle.webhooks", "false");
    System.setProperty("gateway.sezzle.reconcile.interval-seconds", "1");
    System.setProperty("gateway.sezzle.reconcile.after-seconds", "0");
    shop.execute("DELETE FROM SEZZLE_EVENT");
    shop.execute("DELETE FROM SEZZLE_MOVEMENT");
    shop.execute("DELETE FROM SEZZLE_CHECKOUT");
    Purchase.WITH_SEZZLE.buy(shop);
    open();
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    run();
    for (int round = 0; round < ROUNDS; round++) {
      alone.add(run());
      close(CLOSED);
      beside.add(run());
      reopen();
    }
    return List.of(
        Row.of("none closed", "%,.0f ms".formatted(Numbers.median(alone))),
        Row.of("%,d closed".formatted(CLOSED), "%,.0f ms".formatted(Numbers.median(beside))),
        Row.atMost(
            "with closed ones, beside without",
            Numbers.median(beside) / Numbers.median(alone),
            GOAL));
  }

  /** One shopper goes to Sezzle; the others are like that one, each with an order at Sezzle. */
  private void open() throws IOException, SQLException {
    HttpShopper.readyToPay(shop).goesToSezzle();
    List<String> columns = columns("SEZZLE_CHECKOUT");
    try (SezzleOrders orders = new SezzleOrders(shop.sezzle())) {
      for (int i = 1; i < OPEN; i++) {
        shop.execute(
            copy("SEZZLE_CHECKOUT", columns, "STATE = 'OPEN'", 1)
                .replace("'copy-' || X", "'" + orders.make("open-" + i) + "'"));
      }
    }
  }

  private void close(int payments) throws SQLException {
    shop.execute(
        copy("SEZZLE_CHECKOUT", columns("SEZZLE_CHECKOUT"), "STATE = 'COMPLETED'", payments));
  }

  private void reopen() throws SQLException {
    shop.execute("DELETE FROM SEZZLE_CHECKOUT WHERE CHECKOUT_ID LIKE 'copy-%' AND STATE <> 'OPEN'");
  }

  private List<String> columns(String table) throws SQLException {
    return shop.texts(
        "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = '" + table + "'");
  }

  /** Copies one row many times; what must be unique becomes {@code copy-} and a number. */
  private static String copy(String table, List<String> columns, String which, int times) {
    return "INSERT INTO %s (%s) SELECT %s FROM SYSTEM_RANGE(1, %d) CROSS JOIN (SELECT * FROM %s WHERE %s LIMIT 1) ONE"
        .formatted(
            table,
            String.join(", ", columns),
            columns.stream().map(ReconcilePart::copied).collect(Collectors.joining(", ")),
            times,
            table,
            which);
  }

  private static String copied(String column) {
    return switch (column) {
      case "CHECKOUT_ID",
          "REFERENCE_ID",
          "RETURN_TOKEN_HASH",
          "SESSION_UUID",
          "SEZZLE_ORDER_UUID" ->
          "'copy-' || X";
      case "CAPTURED_IN_CENTS" -> "CASE STATE WHEN 'COMPLETED' THEN AMOUNT_IN_CENTS ELSE 0 END";
      case "OPEN_IN_CENTS" -> "0";
      case "COMPARE_AT_MILLIS" -> "NULL";
      default -> column;
    };
  }

  /** Runs the job until all are looked at; returns how many milliseconds it worked. */
  private double run() throws SQLException {
    shop.execute("DELETE FROM SEZZLE_JOB_RUN");
    shop.execute("UPDATE SEZZLE_CHECKOUT SET LOOK_AGAIN_MILLIS = 0 WHERE STATE = 'OPEN'");
    System.setProperty("gateway.sezzle.reconcile", "true");
    await("all open payments are looked at").atMost(PATIENCE).until(this::isDone);
    System.setProperty("gateway.sezzle.reconcile", "false");
    return shop.number(
        "SELECT SUM(ENDED_MILLIS - STARTED_MILLIS) FROM SEZZLE_JOB_RUN WHERE ENDED_MILLIS IS NOT"
            + " NULL");
  }

  private boolean isDone() throws SQLException {
    return shop.number(DUE) == 0
        && shop.number("SELECT COUNT(*) FROM SEZZLE_JOB_RUN WHERE ENDED_MILLIS IS NULL") == 0;
  }
}
