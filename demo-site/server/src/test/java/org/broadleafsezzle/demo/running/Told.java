package org.broadleafsezzle.demo.running;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.broadleafsezzle.demo.mail.CaughtMail;
import org.broadleafsezzle.demo.mail.MailCatcher;

/**
 * The notices that people got, beside what has happened. This must hold once nothing waits:
 *
 * <ul>
 *   <li>each movement of an order's money, and each order made or given back while nobody was
 *       there, has its notice, and there is no notice of anything else;
 *   <li>what counts as sent has arrived once, and what is dropped has not;
 *   <li>what a process was sending when it died has arrived once or not at all, and is left to a
 *       person; nothing else is.
 * </ul>
 */
public final class Told {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String HAPPENED =
      "SELECT CASE M.KIND WHEN 'CAPTURE' THEN 'CAPTURED:' WHEN 'REFUND' THEN 'REFUNDED:'"
          + " WHEN 'RELEASE' THEN 'RELEASED:' ELSE 'NEW_PLAN:' END || M.REQUEST_ID"
          + " FROM SEZZLE_MOVEMENT M JOIN SEZZLE_CHECKOUT C ON C.CHECKOUT_ID = M.CHECKOUT_ID"
          + " WHERE M.STATE = 'SUCCEEDED' AND C.STATE = 'COMPLETED'"
          + " AND M.KIND IN ('CAPTURE', 'REFUND', 'RELEASE', 'REAUTHORIZE')"
          + " AND COALESCE(M.REASON_MESSAGE, '') NOT LIKE '%CAPTURED_WITH_APPROVAL%'"
          + " UNION SELECT CASE KIND WHEN 'ORDERED' THEN 'ORDER_MADE:' ELSE 'GIVEN_BACK:' END"
          + " || CHECKOUT_ID FROM SEZZLE_EVENT"
          + " WHERE KIND IN ('ORDERED', 'UNDONE') AND ORIGIN IN ('WEBHOOK', 'JOB')";

  private final MailCatcher mails;
  private final Set<CaughtMail> arrived = new HashSet<>();

  public Told(MailCatcher mails) {
    this.mails = mails;
  }

  /**
   * Has everything told that waits, and returns the rules that do not hold, a sentence each.
   *
   * @param nodes of one shop, which all tell at once
   */
  public List<String> differences(List<ChildDemo> nodes) throws SQLException {
    try (Connection database = nodes.get(0).connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_NOTICE SET NEXT_ATTEMPT_MILLIS = 0 WHERE STATE = 'WAITING'");
      nodes.forEach(ChildDemo::tell);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  values(
                          statement,
                          "SELECT NOTICE_KEY FROM SEZZLE_NOTICE"
                              + " WHERE STATE IN ('WAITING', 'SENDING')")
                      .isEmpty());
      arrived.addAll(mails.all());
      List<String> differences = new ArrayList<>();
      ofWhatHappened(statement, differences);
      onceEach(statement, differences);
      return differences;
    }
  }

  /** The shop has died and runs again: the time has passed for which the dead one had rights. */
  public static void dieWith(ChildDemo shop) throws SQLException {
    try (Connection database = shop.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_NOTICE SET NEXT_ATTEMPT_MILLIS = 0 WHERE STATE IN ('WAITING', 'SENDING')");
    }
  }

  private static void ofWhatHappened(Statement statement, List<String> differences)
      throws SQLException {
    Set<String> happened = values(statement, HAPPENED);
    Set<String> told =
        values(statement, "SELECT NOTICE_KEY FROM SEZZLE_NOTICE WHERE RECIPIENT = 'SHOPPER'");
    happened.stream()
        .filter(event -> !told.contains(event))
        .forEach(event -> differences.add("Nobody is told: " + event));
    told.stream()
        .filter(event -> !happened.contains(event))
        .forEach(event -> differences.add("It has not happened: " + event));
  }

  private void onceEach(Statement statement, List<String> differences) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT NOTICE_KEY, STATE, TROUBLE FROM SEZZLE_NOTICE")) {
      while (row.next()) {
        String key = row.getString(1);
        String fate = row.getString(2) + " " + row.getString(3);
        long times = arrived.stream().filter(mail -> isOf(key, mail)).count();
        boolean right =
            switch (row.getString(2)) {
              case "SENT" -> times == 1;
              case "DROPPED" -> times == 0;
              case "UNCLEAR" -> times <= 1 && fate.endsWith(" DIED");
              default -> false;
            };
        if (!right) {
          differences.add("%s arrived %d times and is %s".formatted(key, times, fate));
        }
      }
    }
  }

  private static boolean isOf(String key, CaughtMail mail) {
    UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return mail.id().startsWith("<" + id + ".sezzle@");
  }

  private static Set<String> values(Statement statement, String query) throws SQLException {
    Set<String> values = new TreeSet<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
