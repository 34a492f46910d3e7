package org.broadleafsezzle.demo.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The content of Sezzle's books, order by order. */
record SezzleBooks(Map<String, Account> accounts) {

  /**
   * An order of Sezzle.
   *
   * @param approved whether there is an approved authorization; without, every amount is 0
   */
  record Account(
      String uuid,
      boolean approved,
      boolean expired,
      long authorized,
      long captured,
      long refunded,
      long released,
      List<Entry> entries) {

    /** The amount that can still be captured, in cents. */
    long open() {
      return expired ? 0 : authorized - captured - released;
    }

    /** The amount that the shopper has paid, or is bound to pay, in cents. */
    long held() {
      return expired ? captured - refunded : authorized - released - refunded;
    }
  }

  /**
   * A movement of money.
   *
   * @param kind CAPTURE, REFUND or RELEASE
   */
  record Entry(String kind, String uuid, long amount) {}

  static SezzleBooks read(Sezzle sezzle) {
    Map<String, Account> accounts = new TreeMap<>();
    sezzle.orders().forEach(order -> accounts.put(order.path("uuid").asText(), account(order)));
    return new SezzleBooks(accounts);
  }

  private static Account account(JsonNode order) {
    JsonNode authorization = order.path("authorization");
    boolean approved = authorization.path("approved").asBoolean();
    List<Entry> entries = new ArrayList<>();
    entries.addAll(entries("CAPTURE", authorization.path("captures")));
    entries.addAll(entries("REFUND", authorization.path("refunds")));
    entries.addAll(entries("RELEASE", authorization.path("releases")));
    return new Account(
        order.path("uuid").asText(),
        approved,
        authorization.path("expired").asBoolean(),
        approved ? authorization.path("amountInCents").asLong() : 0,
        authorization.path("capturedInCents").asLong(),
        authorization.path("refundedInCents").asLong(),
        authorization.path("releasedInCents").asLong(),
        entries);
  }

  private static List<Entry> entries(String kind, JsonNode movements) {
    return StreamSupport.stream(movements.spliterator(), false)
        .map(
            one ->
                new Entry(
                    kind,
                    one.path("uuid").asText(),
                    one.path("amount").path("amountInCents").asLong()))
        .toList();
  }
}
