package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A whole purchase with Sezzle beside the same purchase paid on delivery, turn by turn. */
final class PurchasePart implements Part {
  /** Until the compiler of the JVM has little left to do. */
  private static final int WARM_UP = 300;

  private static final int PURCHASES = 200;
  private static final int COUNTED = 7;
  private static final double GOAL = 1.10;
  private static final double NANOS_IN_MILLI = 1e6;

  private final Shop shop;

  PurchasePart(Shop shop) {
    this.shop = shop;
  }

  @Override
  public String title() {
    return "A whole purchase, from the product's page to the confirmation";
  }

  @Override
  public List<Row> measure() throws IOException {
    List<Row> work = List.of(work(Purchase.ON_DELIVERY), work(Purchase.WITH_SEZZLE));
    List<Double> onDelivery = new ArrayList<>();
    List<Double> withSezzle = new ArrayList<>();
    List<Double> simulator = new ArrayList<>();
    for (int i = 0; i < WARM_UP + PURCHASES; i++) {
      double delivery = Purchase.ON_DELIVERY.buy(shop);
      long before = shop.sezzle().busy().toNanos();
      double sezzle = Purchase.WITH_SEZZLE.buy(shop);
      double simulated = (shop.sezzle().busy().toNanos() - before) / NANOS_IN_MILLI;
      if (i >= WARM_UP) {
        onDelivery.add(delivery);
        withSezzle.add(sezzle - simulated);
        simulator.add(simulated);
      }
    }
    List<Row> rows = new ArrayList<>(work);
    rows.add(
        Row.of(
            "paid on delivery, median of " + PURCHASES,
            "%.0f ms".formatted(Numbers.median(onDelivery))));
    rows.add(
        Row.of(
            "with Sezzle, median of %d, without the simulator's own %.1f ms"
                .formatted(PURCHASES, Numbers.median(simulator)),
            "%.0f ms".formatted(Numbers.median(withSezzle))));
    rows.add(
        Row.atMost(
            "with Sezzle, beside paid on delivery, median of the pairs",
            Numbers.medianRatio(withSezzle, onDelivery),
            GOAL));
    return rows;
  }

  /** Of several purchases, since the shop also does things in the background. */
  private Row work(Purchase purchase) throws IOException {
    List<Double> statements = new ArrayList<>();
    List<Double> commits = new ArrayList<>();
    for (int i = 0; i < COUNTED; i++) {
      DatabaseWork.count("http-", false);
      purchase.buy(shop);
      DatabaseWork.stop();
      statements.add((double) DatabaseWork.statements());
      commits.add((double) DatabaseWork.commits());
    }
    return Row.of(
        purchase.words() + ", the work of the database",
        "%.0f statements, %.0f commits"
            .formatted(Numbers.median(statements), Numbers.median(commits)));
  }
}
