package org.broadleafsezzle.demo.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.demo.running.Demo;

/** Sezzle's payouts in the course of a walk, and the shop's books of them. */
final class WalkingPayouts {
  private static final Duration UNTIL_PAID = Duration.ofDays(1);

  private final Demo demo;
  private final ShopDesk desk;
  private boolean everLive;

  WalkingPayouts(Demo demo, ShopDesk desk) {
    this.demo = demo;
    this.desk = desk;
  }

  /** Sets Sezzle's clock a day ahead while the job loads, and back afterwards. */
  void arePaid(boolean live) {
    everLive |= live;
    try {
      load();
    } catch (IllegalStateException e) {
      // Sezzle does not answer, or not readably: it is loaded another time.
    }
  }

  private void load() {
    demo.sezzle().moveClock(UNTIL_PAID);
    try {
      demo.loadSettlements();
    } finally {
      demo.sezzle().moveClock(UNTIL_PAID.negated());
    }
  }

  /**
   * Loads once more, and says which payouts do not add up, which captures and refunds count twice,
   * and which the books do not have. Orders of the two modes share their numbers, so where a walk
   * has gone live it can't be told which of them a line is of.
   */
  List<String> differences(boolean live) throws SQLException {
    everLive |= live;
    desk.timePasses();
    load();
    List<String> differences = new ArrayList<>();
    differences.addAll(
        found(
            "payout does not add up: ",
            "SELECT PAYOUT_ID FROM SEZZLE_PAYOUT WHERE OFF_BY_IN_CENTS <> 0 OR PROBLEM IS NOT NULL"
                + " OR NEXT_TRY_MILLIS IS NOT NULL"));
    differences.addAll(
        found(
            "paid out twice: ",
            "SELECT REQUEST_ID FROM SEZZLE_PAYOUT_LINE WHERE REQUEST_ID IS NOT NULL"
                + " GROUP BY REQUEST_ID HAVING COUNT(*) > 1"));
    if (!everLive) {
      differences.addAll(
          found(
              "paid out and not in the books: ",
              "SELECT KIND || ' ' || AMOUNT_IN_CENTS || ' of ' || REFERENCE_ID"
                  + " FROM SEZZLE_PAYOUT_LINE"
                  + " WHERE MATCH_STATE = 'DIFFERENT' AND KIND IN ('CAPTURE', 'REFUND')"));
    }
    return differences;
  }

  private List<String> found(String what, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = desk.database().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(what + row.getString(1));
      }
    }
    return found;
  }
}
