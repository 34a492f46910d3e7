package org.broadleafsezzle.demo.running;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The shop's books: the tables of the module and of the platform, amounts in cents. */
record ShopBooks(
    List<Checkout> checkouts,
    List<Movement> movements,
    List<Order> orders,
    List<Payment> payments,
    List<Transaction> transactions,
    List<Webhook> webhooksLeft,
    List<Long> cancelledOrders) {

  /**
   * A row of SEZZLE_CHECKOUT.
   *
   * @param expired whether the authorization was seen to have expired, by Sezzle's clock of then
   */
  record Checkout(
      String id,
      long orderId,
      String parentId,
      long amount,
      String state,
      String sezzleOrder,
      Sums sums,
      String difference,
      boolean expired) {}

  /** The sums of its movements in the row of a checkout. */
  record Sums(long captured, long refunded, long released) {}

  /** A row of SEZZLE_WEBHOOK that is still to be worked off. */
  record Webhook(String event, String sezzleOrder) {}

  /** A row of SEZZLE_MOVEMENT. */
  record Movement(
      String requestId,
      String checkoutId,
      String kind,
      long amount,
      String state,
      String sezzleUuid) {}

  /** An order that is submitted. */
  record Order(long id, String number, long total) {}

  /** A payment that is not archived. */
  record Payment(long id, long orderId, String gateway, long amount) {}

  /** A transaction that succeeded and is not archived. */
  record Transaction(long paymentId, String type, long amount, String sezzleOrder) {}

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * @param afterOrder orders up to this id, and what belongs to them, are left out
   */
  static ShopBooks read(Connection database, long afterOrder) throws SQLException {
    return new ShopBooks(
        list(
            database,
            "SELECT CHECKOUT_ID, BROADLEAF_ORDER_ID, PARENT_CHECKOUT_ID, AMOUNT_IN_CENTS, STATE,"
                + " SEZZLE_ORDER_UUID, CAPTURED_IN_CENTS, REFUNDED_IN_CENTS, RELEASED_IN_CENTS,"
                + " DIFFERENCE, EXPIRED_AT_MILLIS FROM SEZZLE_CHECKOUT WHERE BROADLEAF_ORDER_ID > "
                + afterOrder,
            row ->
                new Checkout(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    new Sums(row.getLong(7), row.getLong(8), row.getLong(9)),
                    row.getString(10),
                    row.getString(11) != null)),
        list(
            database,
            "SELECT M.REQUEST_ID, M.CHECKOUT_ID, M.KIND, M.AMOUNT_IN_CENTS, M.STATE, M.SEZZLE_UUID"
                + " FROM SEZZLE_MOVEMENT M JOIN SEZZLE_CHECKOUT C ON C.CHECKOUT_ID = M.CHECKOUT_ID"
                + " WHERE C.BROADLEAF_ORDER_ID > "
                + afterOrder,
            row ->
                new Movement(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6))),
        list(
            database,
            "SELECT ORDER_ID, ORDER_NUMBER, ORDER_TOTAL FROM BLC_ORDER"
                + " WHERE ORDER_STATUS = 'SUBMITTED' AND ORDER_ID > "
                + afterOrder,
            row -> new Order(row.getLong(1), row.getString(2), cents(row, 3))),
        list(
            database,
            "SELECT ORDER_PAYMENT_ID, ORDER_ID, GATEWAY_TYPE, AMOUNT FROM BLC_ORDER_PAYMENT"
                + " WHERE (ARCHIVED IS NULL OR ARCHIVED <> 'Y') AND ORDER_ID > "
                + afterOrder,
            row -> new Payment(row.getLong(1), row.getLong(2), row.getString(3), cents(row, 4))),
        list(
            database,
            "SELECT T.ORDER_PAYMENT, T.TRANSACTION_TYPE, T.TRANSACTION_AMOUNT, F.FIELD_VALUE"
                + " FROM BLC_ORDER_PAYMENT_TRANSACTION T"
                + " JOIN BLC_ORDER_PAYMENT P ON P.ORDER_PAYMENT_ID = T.ORDER_PAYMENT"
                + " LEFT JOIN BLC_TRANS_ADDITNL_FIELDS F"
                + " ON F.PAYMENT_TRANSACTION_ID = T.PAYMENT_TRANSACTION_ID"
                + " AND F.FIELD_NAME = 'sezzle_order_uuid'"
                + " WHERE T.SUCCESS = TRUE AND (T.ARCHIVED IS NULL OR T.ARCHIVED <> 'Y')"
                + " AND P.ORDER_ID > "
                + afterOrder,
            row ->
                new Transaction(row.getLong(1), row.getString(2), cents(row, 3), row.getString(4))),
        list(
            database,
            "SELECT EVENT_UUID, SEZZLE_ORDER_UUID FROM SEZZLE_WEBHOOK WHERE STATE = 'RECEIVED'",
            row -> new Webhook(row.getString(1), row.getString(2))),
        list(
            database,
            "SELECT ORDER_ID FROM BLC_ORDER WHERE ORDER_STATUS = 'CANCELLED' AND ORDER_ID > "
                + afterOrder,
            row -> row.getLong(1)));
  }

  private static long cents(ResultSet row, int column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? 0 : amount.movePointRight(2).longValueExact();
  }

  private static <T> List<T> list(Connection database, String query, Row<T> reader)
      throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(reader.read(rows));
      }
      return list;
    }
  }

  Optional<Checkout> checkoutOf(String sezzleOrder) {
    return checkouts.stream().filter(one -> sezzleOrder.equals(one.sezzleOrder())).findFirst();
  }

  /** The checkout the shopper went through; others were made of it without them. */
  Checkout root(Checkout checkout) {
    return checkout.parentId() == null
        ? checkout
        : root(one(checkouts, other -> other.id().equals(checkout.parentId())));
  }

  Optional<Order> orderOf(Checkout checkout) {
    return orders.stream().filter(order -> order.id() == checkout.orderId()).findFirst();
  }

  /** Whether the shop has cancelled the order it was for. */
  boolean isCancelled(Checkout checkout) {
    return cancelledOrders.contains(checkout.orderId());
  }

  List<Payment> paymentsOf(Order order) {
    return payments.stream().filter(payment -> payment.orderId() == order.id()).toList();
  }

  /** The sum of the payments' transactions of these types that carry Sezzle's order. */
  long recorded(String sezzleOrder, List<String> types) {
    return transactions.stream()
        .filter(one -> sezzleOrder.equals(one.sezzleOrder()) && types.contains(one.type()))
        .mapToLong(Transaction::amount)
        .sum();
  }

  private static <T> T one(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).findFirst().orElseThrow();
  }
}
