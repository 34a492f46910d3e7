package org.broadleafsezzle.demo.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.demo.running.Demo;

/** Payments that were never made, written into the shop's books, and taken out at the end. */
final class SeededPayments implements AutoCloseable {
  /** Less than Sezzle takes, and so than any other payment of the shop. */
  private static final long CENTS = 37;

  /** The beginning of their ids, which look like all others. */
  private static final String IDS = "5eeded00-0000-0000-0000-";

  private final Connection database;
  private int number;

  SeededPayments(Demo demo) throws SQLException {
    database = demo.connect();
    database.setAutoCommit(true);
  }

  /** Captured payments of 0.37 each, the first the oldest: {@code reference} and a number. */
  void captured(String reference, int many) throws SQLException {
    for (int i = 1; i <= many; i++) {
      captured(reference + i, Duration.ofHours(9000 - i));
    }
  }

  /** Authorized payments of 0.37 each that Sezzle knows nothing of, like {@link #captured}. */
  void authorized(String reference, int many) throws SQLException {
    for (int i = 1; i <= many; i++) {
      add(reference + i, Duration.ofHours(9000 - i), "AUTHORIZED", 0);
    }
  }

  /** A captured payment of 0.37, as old as told. */
  void captured(String reference, Duration age) throws SQLException {
    add(reference, age, "CAPTURED", CENTS);
  }

  private void add(String reference, Duration age, String standing, long captured)
      throws SQLException {
    long made = Instant.now().minus(age).toEpochMilli();
    try (PreparedStatement insert =
        database.prepareStatement(
            "insert into SEZZLE_CHECKOUT (CHECKOUT_ID, BROADLEAF_ORDER_ID, REFERENCE_ID,"
                + " AMOUNT_IN_CENTS, CURRENCY, INTENT, LOCALE, STATE, STANDING, MODE,"
                + " CAPTURED_IN_CENTS, RELEASED_IN_CENTS, REFUNDED_IN_CENTS,"
                + " REAUTHORIZED_IN_CENTS, OPEN_IN_CENTS, UNSETTLED, UNCLEAR, UNLISTED,"
                + " LEASE_UNTIL_MILLIS, LOOK_AGAIN_MILLIS, CREATED_MILLIS, UPDATED_MILLIS)"
                + " values (?, ?, ?, ?, 'USD', 'AUTH', 'EN_US', 'COMPLETED', ?, 'SANDBOX',"
                + " ?, 0, 0, 0, ?, 0, 0, 0, 0, 0, ?, ?)")) {
      insert.setString(1, String.format("%s%012d", IDS, ++number));
      insert.setLong(2, 900_000_000L + number);
      insert.setString(3, reference);
      insert.setLong(4, CENTS);
      insert.setString(5, standing);
      insert.setLong(6, captured);
      insert.setLong(7, CENTS - captured);
      insert.setLong(8, made);
      insert.setLong(9, made);
      insert.executeUpdate();
    }
  }

  /** Has the books differ from Sezzle's for the payment of this order at Sezzle; null: agree. */
  void differ(String sezzleOrder, String difference) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement(
            "update SEZZLE_CHECKOUT set DIFFERENCE = ? where SEZZLE_ORDER_UUID = ?")) {
      update.setString(1, difference);
      update.setString(2, sezzleOrder);
      update.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    try (Statement delete = database.createStatement()) {
      delete.executeUpdate("delete from SEZZLE_CHECKOUT where CHECKOUT_ID like '" + IDS + "%'");
      delete.executeUpdate("update SEZZLE_CHECKOUT set DIFFERENCE = null");
    }
    database.close();
  }
}
