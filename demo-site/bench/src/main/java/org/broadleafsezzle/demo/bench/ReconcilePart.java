package org.broadleafsezzle.demo.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpShopper;

/**
 * The reconcile job with 1,000 open payments, alone and beside 100,000 closed ones. Open means: the
 * shopper is at Sezzle and may still pay, so that Sezzle is asked for each. Closed means: paid,
 * ordered and captured, in the two years before the last three days: what is younger is compared
 * with its order at each run, and is no history.
 */
final class ReconcilePart implements Part {
  private static final String CHECKOUTS = "SEZZLE_CHECKOUT";
  private static final int OPEN = Integer.getInteger("bench.open", 1_000);
  private static final int CLOSED = Integer.getInteger("bench.closed", 100_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final Duration YOUNG = Duration.ofDays(3);
  private static final Duration BACK = Duration.ofDays(730);
  private static final String JOB = "sezzle-scheduler-";
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
    shop.execute("DELETE FROM SEZZLE_TASK_TRIES");
    shop.execute("DELETE FROM SEZZLE_CHECKOUT");
    Purchase.WITH_SEZZLE.buy(shop);
    open();
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    run();
    Counted few = counted();
    Counted many = null;
    for (int round = 0; round < ROUNDS; round++) {
      alone.add(run());
      close();
      beside.add(run());
      if (round == 0) {
        many = counted();
      }
      reopen();
    }
    return List.of(
        Row.of("none closed", "%,.0f ms; %s".formatted(Numbers.median(alone), few)),
        Row.of(
            "%,d closed".formatted(CLOSED), "%,.0f ms; %s".formatted(Numbers.median(beside), many)),
        Row.atMost(
            "statements, with closed ones beside without",
            (double) many.statements() / few.statements(),
            GOAL),
        Row.atMost(
            "rows read by queries, with closed ones beside without",
            (double) many.rows() / few.rows(),
            GOAL),
        Row.of(
            "time, with closed ones beside without, median of %d turns".formatted(ROUNDS),
            "%.2f times".formatted(Numbers.medianRatio(beside, alone))));
  }

  /** The work of the database for the job, until all are looked at. */
  private record Counted(long statements, long rows) {
    @Override
    public String toString() {
      return "%,d statements, %,d rows read".formatted(statements, rows);
    }
  }

  private Counted counted() throws SQLException {
    DatabaseWork.count(JOB, true);
    run();
    DatabaseWork.stop();
    return new Counted(DatabaseWork.statements(), DatabaseWork.rows());
  }

  /** One shopper goes to Sezzle; the others are like that one, each with an order at Sezzle. */
  private void open() throws IOException, SQLException {
    HttpShopper.readyToPay(shop).goesToSezzle();
    Columns columns = Columns.of(shop, CHECKOUTS);
    try (SezzleOrders orders = new SezzleOrders(shop.sezzle())) {
      for (int i = 1; i < OPEN; i++) {
        Map<String, String> others = Columns.unique("'" + orders.make("open-" + i) + "'");
        shop.execute(columns.copy("STATE = 'OPEN'", i, i, others));
      }
    }
  }

  private void close() throws SQLException {
    String back = " - %d - X * %d".formatted(YOUNG.toMillis(), BACK.toMillis() / CLOSED);
    Map<String, String> others = Columns.unique("'closed-' || X");
    others.put("CREATED_MILLIS", "CREATED_MILLIS" + back);
    others.put("UPDATED_MILLIS", "UPDATED_MILLIS" + back);
    others.put("STANDING", "'CAPTURED'");
    others.put("CAPTURED_IN_CENTS", "AMOUNT_IN_CENTS");
    others.put("OPEN_IN_CENTS", "0");
    others.put("COMPARE_AT_MILLIS", "NULL");
    others.put("DUE_AT_MILLIS", "NULL");
    Columns columns = Columns.of(shop, CHECKOUTS);
    shop.execute(columns.copy("STATE = 'COMPLETED'", 1, CLOSED, others));
  }

  private void reopen() throws SQLException {
    shop.execute("DELETE FROM SEZZLE_CHECKOUT WHERE CHECKOUT_ID LIKE 'closed-%'");
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
