package org.broadleafsezzle.demo.walk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.demo.running.Demo;

/** The shop's database, as far as a walk has to look into it or to turn its clock. */
final class ShopDesk implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "SEZZLE_BULK_MOVEMENT_ITEM",
          "SEZZLE_BULK_MOVEMENT",
          "SEZZLE_TASK_TRIES",
          "SEZZLE_EVENT",
          "SEZZLE_PAYOUT_LINE",
          "SEZZLE_PAYOUT",
          "SEZZLE_DISPUTE",
          "SEZZLE_CAPTURED_SHIPMENT",
          "SEZZLE_MOVEMENT_PART",
          "SEZZLE_MOVEMENT",
          "SEZZLE_LINK",
          "SEZZLE_CHECKOUT",
          "SEZZLE_WEBHOOK",
          "SEZZLE_SAVED_ACCOUNT",
          "SEZZLE_JOB_RUN");

  /** As long as the shop looks for a movement that Sezzle does not list before it asks a person. */
  private static final Duration TO_BE_LISTED = Duration.ofMinutes(10);

  private final Connection database;

  ShopDesk(Demo demo) throws SQLException {
    database = demo.connect();
  }

  /**
   * A payment, as an administrator finds it.
   *
   * @param amount in cents
   */
  record Payment(String checkoutId, long amount) {}

  /** A cart, or an order. */
  record Order(long id, String total) {}

  Connection database() {
    return database;
  }

  /** As if the module had been installed just now; the platform's orders stay. */
  void forgetPayments() throws SQLException {
    for (String table : TABLES) {
      execute("DELETE FROM " + table);
    }
  }

  /**
   * So much time passes in the shop that every lease has ended and everything is due to be looked
   * at again that ever will be.
   */
  void timePasses() throws SQLException {
    execute("DELETE FROM SEZZLE_CART_LEASE");
    execute(
        "UPDATE SEZZLE_CHECKOUT SET LEASE_UNTIL_MILLIS = 0, LOOK_AGAIN_MILLIS = 0,"
            + " COMPARE_AT_MILLIS = CASE WHEN COMPARE_AT_MILLIS IS NULL THEN NULL ELSE 0 END");
    execute("UPDATE SEZZLE_TASK_TRIES SET NEXT_TRY_MILLIS = 0");
    execute("UPDATE SEZZLE_DISPUTE SET NEXT_LOOK_MILLIS = 0 WHERE NEXT_LOOK_MILLIS IS NOT NULL");
    execute("UPDATE SEZZLE_PAYOUT SET NEXT_TRY_MILLIS = 0 WHERE NEXT_TRY_MILLIS IS NOT NULL");
    execute(
        "UPDATE SEZZLE_MOVEMENT SET SENT_MILLIS = SENT_MILLIS - "
            + TO_BE_LISTED.toMillis()
            + " WHERE STATE = 'STARTED'");
    execute(
        "UPDATE SEZZLE_WEBHOOK SET NEXT_ATTEMPT_MILLIS = 0, TROUBLE = NULL"
            + " WHERE STATE = 'RECEIVED'");
  }

  /**
   * The order of a payment is fulfilled.
   *
   * @param whole all its groups, or the first alone
   */
  void ships(String checkoutId, boolean whole) throws SQLException {
    String order =
        "(SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT WHERE CHECKOUT_ID = '" + checkoutId + "')";
    execute(
        "UPDATE BLC_FULFILLMENT_GROUP SET STATUS = 'FULFILLED' WHERE ORDER_ID = "
            + order
            + (whole
                ? ""
                : " AND FULFILLMENT_GROUP_ID = (SELECT MIN(G.FULFILLMENT_GROUP_ID)"
                    + " FROM BLC_FULFILLMENT_GROUP G WHERE G.ORDER_ID = "
                    + order
                    + ")"));
  }

  /** As if the process had died in which the bulk captures ran. */
  void interruptsBulkCaptures() throws SQLException {
    execute("UPDATE SEZZLE_BULK_MOVEMENT SET STATE = 'RUNNING', ALIVE_UNTIL_MILLIS = 0");
  }

  /** The payments, the oldest first. */
  List<Payment> payments() throws SQLException {
    List<Payment> payments = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT CHECKOUT_ID, AMOUNT_IN_CENTS FROM SEZZLE_CHECKOUT ORDER BY"
                    + " CREATED_MILLIS")) {
      while (row.next()) {
        payments.add(new Payment(row.getString(1), row.getLong(2)));
      }
    }
    return payments;
  }

  /** The cart or order of a payment. */
  Optional<Order> orderOf(String sezzleOrder) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT O.ORDER_ID, O.ORDER_TOTAL FROM BLC_ORDER O JOIN SEZZLE_CHECKOUT C"
                    + " ON C.BROADLEAF_ORDER_ID = O.ORDER_ID WHERE C.SEZZLE_ORDER_UUID = '"
                    + sezzleOrder
                    + "'")) {
      return row.next()
          ? Optional.of(
              new Order(row.getLong(1), row.getBigDecimal(2).stripTrailingZeros().toPlainString()))
          : Optional.empty();
    }
  }

  /** The order of a payment, if it is submitted. */
  Optional<Order> submittedOrderOf(String checkoutId) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT O.ORDER_ID, O.ORDER_TOTAL FROM BLC_ORDER O JOIN SEZZLE_CHECKOUT C"
                    + " ON C.BROADLEAF_ORDER_ID = O.ORDER_ID"
                    + " WHERE O.ORDER_STATUS = 'SUBMITTED' AND C.CHECKOUT_ID = '"
                    + checkoutId
                    + "'")) {
      return row.next()
          ? Optional.of(new Order(row.getLong(1), row.getBigDecimal(2).toPlainString()))
          : Optional.empty();
    }
  }

  /** The newest payment link of a cart; empty if it has none. */
  Optional<String> newestLink(long order) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT LINK_ID FROM SEZZLE_LINK WHERE BROADLEAF_ORDER_ID = "
                    + order
                    + " ORDER BY CREATED_MILLIS DESC, LINK_ID")) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** Whether a webhook waits that nobody has tried to work off yet, or is being worked off. */
  boolean hasFreshWebhooks() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 1 FROM SEZZLE_WEBHOOK WHERE STATE = 'RECEIVED' AND TROUBLE IS NULL")) {
      return row.next();
    }
  }

  /** Sezzle's ids of what the shop says was moved on the dashboard or by somebody else. */
  List<String> adopted() throws SQLException {
    List<String> uuids = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT SEZZLE_UUID FROM SEZZLE_MOVEMENT WHERE ORIGIN = 'DASHBOARD'")) {
      while (row.next()) {
        uuids.add(row.getString(1));
      }
    }
    return uuids;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
