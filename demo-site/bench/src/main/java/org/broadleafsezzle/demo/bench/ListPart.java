package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The admin's list of payments, with few and with many of them. */
final class ListPart implements Part {
  private static final long FEW = 1_000;
  private static final long MANY = Long.getLong("bench.payments", 1_000_000);

  /** Ranges of amounts that some hundred payments are in; the amounts are evenly spread. */
  private static final String HUNDRED_OF_FEW = "min=50.00&max=150.00";

  private static final String HUNDRED_OF_MANY = "min=50.00&max=50.10";

  private static final double GOAL = 1.5;
  private static final double GOAL_MEGABYTES = 20;
  private static final int ONE_MEGABYTE = 1 << 20;
  private static final int LOOK_EVERY_MEGABYTES = 10;

  @Override
  public String title() {
    return "The list of payments, with %,d and with %,d of them".formatted(FEW, MANY);
  }

  @Override
  public List<Row> measure() throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      try (Shop shop = Shop.startInFiles(folder.path())) {
        Purchase.WITH_SEZZLE.buy(shop);
        new ManyPayments(shop).make(1, FEW);
      }
      Map<String, PageCost> few;
      try (Shop shop = restarted(folder)) {
        few = costs(shop, HUNDRED_OF_FEW);
        new ManyPayments(shop).make(FEW + 1, MANY);
      }
      try (Shop shop = restarted(folder)) {
        Map<String, PageCost> many = costs(shop, HUNDRED_OF_MANY);
        List<Row> rows = new ArrayList<>();
        few.forEach((what, cost) -> rows.addAll(compared(what, cost, many.get(what))));
        rows.add(memory(new PaymentList(shop)));
        return rows;
      }
    }
  }

  /** A database that was filled a moment ago is busy putting its file in order. */
  private static Shop restarted(TemporaryFolder folder) throws IOException, SQLException {
    Shop.putInOrder(folder.path());
    return Shop.startAgain(folder.path());
  }

  /** Done once in vain: what is measured first is measured before the JVM is warm. */
  private static Map<String, PageCost> costs(Shop shop, String amounts) throws Exception {
    PaymentList list = new PaymentList(shop);
    costs(list, amounts);
    return costs(list, amounts);
  }

  private static Map<String, PageCost> costs(PaymentList list, String amounts) throws Exception {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("first page", "/sezzle");
    pages.put("search for an order's number", "/sezzle?search=number-500");
    pages.put("search for a reference id", "/sezzle?search=many-500");
    pages.put("those between two amounts, some 100", "/sezzle?" + amounts);
    pages.put("those that need a person", "/sezzle?attention=ANY");
    Iterator<PageCost> costOf = list.costsOf(List.copyOf(pages.values())).iterator();
    Map<String, PageCost> costs = new LinkedHashMap<>();
    pages.keySet().forEach(page -> costs.put(page, costOf.next()));
    costs.put("the file's first byte", list.costOfFile());
    return costs;
  }

  private static List<Row> compared(String what, PageCost few, PageCost many) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(what, few + "; " + many));
    if (few.rows() > 0) {
      rows.add(Row.atMost(what + ", rows read", (double) many.rows() / few.rows(), GOAL));
    }
    rows.add(Row.atMost(what + ", time", many.millis() / few.millis(), GOAL));
    return rows;
  }

  /** The memory in use besides, after the garbage is gone, while the whole file is sent. */
  private static Row memory(PaymentList list) throws IOException, SQLException {
    list.keepLittleInMemory();
    double before = Machine.megabytesInUse();
    double most = 0;
    int megabytes = 0;
    try (InputStream file = list.file()) {
      while (file.readNBytes(ONE_MEGABYTE).length > 0) {
        megabytes++;
        if (megabytes % LOOK_EVERY_MEGABYTES == 1) {
          most = Math.max(most, Machine.megabytesInUse() - before);
        }
      }
    }
    return Row.atMost(
        "memory in use besides, while the whole file of %d MB is sent".formatted(megabytes),
        most,
        GOAL_MEGABYTES,
        "MB");
  }
}
