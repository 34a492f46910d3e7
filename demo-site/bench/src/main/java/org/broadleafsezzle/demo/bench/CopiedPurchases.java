package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Purchases like one that a shopper has made, each with an order and a payment of its own in the
 * platform, and approved at Sezzle.
 */
final class CopiedPurchases {
  private static final long FIRST_ID = 70_000_000;
  private static final String FIELDS =
      "INSERT INTO BLC_TRANS_ADDITNL_FIELDS (PAYMENT_TRANSACTION_ID, FIELD_NAME, FIELD_VALUE)"
          + " SELECT %d, FIELD_NAME, CASE FIELD_NAME WHEN 'sezzle_order_uuid' THEN '%s'"
          + " ELSE FIELD_VALUE END FROM BLC_TRANS_ADDITNL_FIELDS WHERE PAYMENT_TRANSACTION_ID = %d";

  private final Shop shop;
  private final SezzleControl sezzle;

  CopiedPurchases(Shop shop) {
    this.shop = shop;
    sezzle = new SezzleControl(shop.sezzle());
  }

  /** Makes so many; returns the ids of their checkouts. */
  List<String> make(int many) throws IOException, SQLException {
    String bought = "SEZZLE_ORDER_UUID = '" + Purchase.withSezzle(shop) + "'";
    long order = idOf("BROADLEAF_ORDER_ID", "SEZZLE_CHECKOUT", bought);
    long payment =
        idOf(
            "ORDER_PAYMENT_ID",
            "BLC_ORDER_PAYMENT",
            "GATEWAY_TYPE = 'Sezzle' AND ORDER_ID = " + order);
    long transaction =
        idOf(
            "PAYMENT_TRANSACTION_ID",
            "BLC_ORDER_PAYMENT_TRANSACTION",
            "ORDER_PAYMENT = " + payment);
    long cents = idOf("AMOUNT_IN_CENTS", "SEZZLE_CHECKOUT", bought);
    Columns orders = Columns.of(shop, "BLC_ORDER");
    Columns payments = Columns.of(shop, "BLC_ORDER_PAYMENT");
    Columns transactions = Columns.of(shop, "BLC_ORDER_PAYMENT_TRANSACTION");
    Columns checkouts = Columns.of(shop, "SEZZLE_CHECKOUT");
    List<String> ids = new ArrayList<>();
    try (SezzleOrders atSezzle = new SezzleOrders(shop.sezzle())) {
      for (int i = 1; i <= many; i++) {
        String reference = FIRST_ID + i + "-copied";
        String uuid = atSezzle.make(reference, cents);
        sezzle.decide(uuid, "APPROVE");
        copy(orders, "ORDER_ID = " + order, i, Map.of("ORDER_NUMBER", "'copied-' || X"));
        copy(payments, "ORDER_PAYMENT_ID = " + payment, i, Map.of());
        copy(transactions, "PAYMENT_TRANSACTION_ID = " + transaction, i, Map.of());
        shop.execute(FIELDS.formatted(FIRST_ID + i, uuid, transaction));
        copy(checkouts, bought, i, ofTheCheckout(uuid, reference));
        ids.add(uuid);
      }
    }
    return ids;
  }

  /** The ids of the platform's copies are all the same number. */
  private void copy(Columns columns, String which, int number, Map<String, String> others)
      throws SQLException {
    Map<String, String> all = new HashMap<>(others);
    for (String id :
        List.of(
            "ORDER_ID",
            "ORDER_PAYMENT_ID",
            "ORDER_PAYMENT",
            "PAYMENT_TRANSACTION_ID",
            "BROADLEAF_ORDER_ID")) {
      all.put(id, FIRST_ID + " + X");
    }
    shop.execute(columns.copy(which, number, number, all));
  }

  private static Map<String, String> ofTheCheckout(String uuid, String reference) {
    Map<String, String> others = Columns.unique("'" + uuid + "'");
    others.put("REFERENCE_ID", "'" + reference + "'");
    others.put("ORDER_NUMBER", "'copied-' || X");
    return others;
  }

  private long idOf(String column, String table, String which) throws SQLException {
    return shop.number("SELECT %s FROM %s WHERE %s".formatted(column, table, which));
  }
}
