package org.broadleafsezzle.demo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Shoppers who buy at the same time. */
final class ManyShoppersPart implements Part {
  private static final int PURCHASES = 96;
  private static final double NANOS_IN_SECOND = 1e9;

  private final Shop shop;

  ManyShoppersPart(Shop shop) {
    this.shop = shop;
  }

  @Override
  public String title() {
    return "1, 8 and 32 shoppers at once, %d purchases each time".formatted(PURCHASES);
  }

  @Override
  public List<Row> measure() throws Exception {
    List<Row> rows = new ArrayList<>();
    for (int shoppers : List.of(1, 8, 32)) {
      for (Purchase purchase : Purchase.values()) {
        rows.add(measure(purchase, shoppers));
      }
    }
    return rows;
  }

  private Row measure(Purchase purchase, int shoppers) throws Exception {
    ExecutorService all = Executors.newFixedThreadPool(shoppers);
    try {
      long start = System.nanoTime();
      List<Double> millis = new ArrayList<>();
      List<Callable<Double>> purchases = new ArrayList<>();
      for (int i = 0; i < PURCHASES; i++) {
        purchases.add(() -> purchase.buy(shop));
      }
      for (Future<Double> bought : all.invokeAll(purchases)) {
        millis.add(bought.get());
      }
      double seconds = (System.nanoTime() - start) / NANOS_IN_SECOND;
      return Row.of(
          "%d %s, %s".formatted(shoppers, shoppers == 1 ? "shopper" : "shoppers", purchase.words()),
          "%.1f purchases/s; each %.0f ms, the slowest %.0f ms; all %d confirmed"
              .formatted(
                  PURCHASES / seconds,
                  Numbers.median(millis),
                  Numbers.percentile(millis, 100),
                  millis.size()));
    } finally {
      all.shutdownNow();
    }
  }
}
