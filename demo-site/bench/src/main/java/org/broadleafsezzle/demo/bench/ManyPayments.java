package org.broadleafsezzle.demo.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Payments like one that a shopper has made, each with an order of its own in the platform: one
 * every minute, back from now; nine in ten captured, the others released.
 */
final class ManyPayments {
  private static final String CHECKOUTS = "SEZZLE_CHECKOUT";
  private static final long BATCH = 20_000;
  private static final long FIRST_ORDER = 50_000_000;
  private static final String AMOUNT = "(1000 + MOD(X * 7919, 90000))";
  private static final String BACK = " - X * 60000";

  private final Shop shop;
  private final String order;
  private final Columns orders;
  private final Columns checkouts;

  /** In a shop in which somebody has paid with Sezzle. */
  ManyPayments(Shop shop) throws SQLException {
    this.shop = shop;
    order = shop.texts("SELECT MIN(BROADLEAF_ORDER_ID) FROM " + CHECKOUTS).get(0);
    orders = Columns.of(shop, "BLC_ORDER");
    checkouts = Columns.of(shop, CHECKOUTS);
  }

  /**
   * Makes them, of the one that was there at first. The indexes are made anew, which is quicker.
   *
   * @param from first number of one
   * @param to last number of one
   */
  void make(long from, long to) throws SQLException {
    shop.execute("SET CACHE_SIZE 400000");
    List<String> indexes = shop.dropIndexes(CHECKOUTS);
    for (long first = from; first <= to; first += BATCH) {
      long last = Math.min(first + BATCH - 1, to);
      shop.execute(orders.copy("ORDER_ID = " + order, first, last, ofAnOrder()));
      shop.execute(checkouts.copy("BROADLEAF_ORDER_ID = " + order, first, last, ofAPayment()));
    }
    for (String index : indexes) {
      shop.execute(index);
    }
    shop.execute("ANALYZE SAMPLE_SIZE 1000");
    shop.execute("SET CACHE_SIZE 65536");
  }

  private static Map<String, String> ofAnOrder() {
    return Map.of("ORDER_ID", FIRST_ORDER + " + X", "ORDER_NUMBER", "'number-' || X");
  }

  private static Map<String, String> ofAPayment() {
    Map<String, String> others = Columns.unique("'many-' || X");
    others.put("BROADLEAF_ORDER_ID", FIRST_ORDER + " + X");
    others.put("ORDER_NUMBER", "'number-' || X");
    for (String time :
        List.of("CREATED_MILLIS", "UPDATED_MILLIS", "AUTHORIZATION_EXPIRES_MILLIS")) {
      others.put(time, time + BACK);
    }
    others.put("AMOUNT_IN_CENTS", AMOUNT);
    others.put("STANDING", ofTen("'RELEASED'", "'CAPTURED'"));
    others.put("CAPTURED_IN_CENTS", ofTen("0", AMOUNT));
    others.put("RELEASED_IN_CENTS", ofTen(AMOUNT, "0"));
    others.put("OPEN_IN_CENTS", "0");
    others.put("COMPARE_AT_MILLIS", "NULL");
    others.put("DUE_AT_MILLIS", "NULL");
    return others;
  }

  private static String ofTen(String one, String nine) {
    return "CASE MOD(X, 10) WHEN 0 THEN %s ELSE %s END".formatted(one, nine);
  }
}
