package org.broadleafsezzle.demo.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.broadleafsezzle.demo.running.Sezzle;
import org.broadleafsezzle.demo.running.Site;

/**
 * Looks at Sezzle's own books where the shop can't tell what came of a movement, and says it on the
 * payment's panel.
 */
public final class PersonAtSezzle {
  private static final String UNCLEAR =
      "SELECT M.REQUEST_ID, M.CHECKOUT_ID, M.KIND, M.AMOUNT_IN_CENTS, C.SEZZLE_ORDER_UUID,"
          + " C.REFERENCE_ID"
          + " FROM SEZZLE_MOVEMENT M JOIN SEZZLE_CHECKOUT C ON C.CHECKOUT_ID = M.CHECKOUT_ID"
          + " WHERE M.STATE = 'STARTED' AND M.UNCLEAR_MILLIS IS NOT NULL";

  private static final String LINKS_UNKNOWN =
      "SELECT L.LINK_ID, C.REFERENCE_ID FROM SEZZLE_LINK L JOIN SEZZLE_CHECKOUT C"
          + " ON C.CHECKOUT_ID = L.CHECKOUT_ID"
          + " WHERE L.OUTCOME = 'SENDING' AND C.STATE IN ('CREATED', 'FAILED')";

  private final Administrator administrator;
  private final Sezzle sezzle;

  public PersonAtSezzle(Site site, Sezzle sezzle) throws IOException {
    administrator = Administrator.signIn(site, Administrator.ADMIN);
    this.sezzle = sezzle;
  }

  /** A movement of which nobody else knows what came of it. */
  private record Unclear(
      String requestId,
      String checkoutId,
      String kind,
      long amount,
      String sezzleOrder,
      String referenceId) {
    boolean makesNewOrder() {
      return Set.of("REAUTHORIZE", "UPCHARGE", "CHARGE").contains(kind);
    }

    /** Sezzle makes the order of a charge under the reference id of its checkout. */
    boolean isMade(JsonNode order) {
      return kind.equals("CHARGE")
          ? order.path("referenceId").asText().equals(referenceId)
          : order.path("parentOrderUuid").asText().equals(sezzleOrder);
    }
  }

  /** Lets so much time pass that the shop's next look has a person asked. */
  public static void waits(Connection shop) throws SQLException {
    try (Statement statement = shop.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_MOVEMENT SET SENT_MILLIS = SENT_MILLIS - 600000 WHERE STATE = 'STARTED'");
      statement.executeUpdate("UPDATE SEZZLE_TASK_TRIES SET NEXT_TRY_MILLIS = 0");
    }
  }

  /**
   * Says of each what Sezzle's books say. A movement Sezzle has not made is asked for again, or
   * left alone.
   *
   * @param shop the shop's database
   * @return of how many
   */
  public int answers(Connection shop) throws SQLException, IOException {
    List<Unclear> all = unclear(shop);
    Set<String> known = knownTo(shop);
    for (Unclear one : all) {
      Optional<String> done = doneAtSezzle(one, known);
      if (done.isPresent()) {
        says(one, "carried-out", one.makesNewOrder() ? done.get() : "");
      } else {
        says(one, one.requestId().hashCode() % 2 == 0 ? "ask-again" : "not-carried-out", "");
      }
    }
    return all.size();
  }

  /** Says of each payment link whose sending is not known what Sezzle's books say. */
  public void answersLinks(Connection shop) throws SQLException, IOException {
    Map<String, String> references = new HashMap<>();
    try (Statement statement = shop.createStatement();
        ResultSet row = statement.executeQuery(LINKS_UNKNOWN)) {
      while (row.next()) {
        references.put(row.getString(1), row.getString(2));
      }
    }
    for (Map.Entry<String, String> link : references.entrySet()) {
      Optional<String> made =
          sezzle.orders().stream()
              .filter(order -> order.path("referenceId").asText().equals(link.getValue()))
              .map(order -> order.path("uuid").asText())
              .findFirst();
      administrator.posts(
          "/sezzle/links/" + link.getKey() + (made.isPresent() ? "/found" : "/not-sent"),
          Map.of("order", made.orElse("")));
    }
  }

  private void says(Unclear one, String answer, String newOrder) throws IOException {
    administrator.posts(
        "/sezzle/" + one.checkoutId() + "/" + answer,
        Map.of(
            "requestId",
            one.requestId(),
            "reason",
            "As Sezzle's books say",
            "newOrderUuid",
            newOrder,
            "confirmed",
            "true"));
  }

  private Optional<String> doneAtSezzle(Unclear one, Set<String> known) {
    Stream<String> uuids =
        one.makesNewOrder()
            ? sezzle.orders().stream()
                .filter(one::isMade)
                .filter(
                    order ->
                        order.path("purchase").path("orderAmount").path("amountInCents").asLong()
                            == one.amount())
                .map(order -> order.path("uuid").asText())
            : StreamSupport.stream(listed(one).spliterator(), false)
                .filter(
                    movement ->
                        movement.path("amount").path("amountInCents").asLong() == one.amount())
                .map(movement -> movement.path("uuid").asText());
    return uuids.filter(uuid -> !known.contains(uuid)).findFirst();
  }

  private JsonNode listed(Unclear one) {
    return sezzle
        .order(one.sezzleOrder())
        .path("authorization")
        .path(one.kind().toLowerCase(Locale.ROOT) + "s");
  }

  private static List<Unclear> unclear(Connection shop) throws SQLException {
    List<Unclear> all = new ArrayList<>();
    try (Statement statement = shop.createStatement();
        ResultSet row = statement.executeQuery(UNCLEAR)) {
      while (row.next()) {
        all.add(
            new Unclear(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6)));
      }
    }
    return all;
  }

  /** Sezzle's ids of all movements and orders that the shop has in its books. */
  private static Set<String> knownTo(Connection shop) throws SQLException {
    Set<String> known = new HashSet<>();
    for (String query :
        List.of(
            "SELECT SEZZLE_UUID FROM SEZZLE_MOVEMENT WHERE SEZZLE_UUID IS NOT NULL",
            "SELECT SEZZLE_ORDER_UUID FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID IS NOT NULL")) {
      try (Statement statement = shop.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          known.add(row.getString(1));
        }
      }
    }
    return known;
  }
}
