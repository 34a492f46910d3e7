package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The purchases that facts are looked at with. Each is made once, when it is first asked for, so
 * that a person has to pay twice in all; what one fact changes, the next one finds.
 */
final class Purchases {

  /** The id of a capture that is tried before the shopper has paid. */
  static final String EARLY_REQUEST_ID = "early-" + SessionBody.newReferenceId();

  static final int EARLY_CENTS = 150;

  private final SezzleApi api;
  private final Surroundings surroundings;
  private final Map<String, Object> made = new HashMap<>();

  Purchases(SezzleApi api, Surroundings surroundings) {
    this.api = api;
    this.surroundings = surroundings;
  }

  /** An order nobody pays. */
  Reply openSession() {
    return once(
        "open session",
        () -> api.post("/session", new SessionBody().json()).orNotSeen("the session"));
  }

  String open() {
    return openSession().text("/order/uuid");
  }

  /** The order of 100.00 that is paid soon, still unpaid. */
  Reply sessionToAuthorize() {
    return once(
        "session to authorize",
        () -> api.post("/session", new SessionBody().json()).orNotSeen("the session"));
  }

  /** The answer to a capture before the shopper paid. */
  Reply earlyCapture() {
    return once(
        "early capture",
        () ->
            api.post(
                "/order/" + sessionToAuthorize().text("/order/uuid") + "/capture",
                capture(EARLY_CENTS),
                EARLY_REQUEST_ID));
  }

  /** An order of 100.00, intent AUTH, that a shopper has paid. */
  String authorized() {
    return once(
        "authorized",
        () -> {
          Reply unused = earlyCapture();
          return paid(sessionToAuthorize());
        });
  }

  /** The session of an order of 50.00, intent CAPTURE, that asks for the shopper's agreement. */
  Reply sessionToCapture() {
    return once(
        "session to capture",
        () ->
            api.post(
                    "/session",
                    new SessionBody()
                        .with("/order/intent", "\"CAPTURE\"")
                        .with("/order/order_amount", price(5_000))
                        .with("/order/items", null)
                        .with("/customer/tokenize", "true")
                        .json())
                .orNotSeen("the session"));
  }

  /** That order, paid by a shopper. */
  String captured() {
    return once("captured", () -> paid(sessionToCapture()));
  }

  /** The session of that order's token, after the shopper has paid. */
  Reply tokenSession() {
    return once(
        "token session",
        () -> {
          String unused = captured();
          String token = sessionToCapture().text("/tokenize/token");
          if (token.isEmpty()) {
            throw new NotSeenException("no agreement was asked for");
          }
          return api.get("/token/" + token + "/session").orNotSeen("the token's session");
        });
  }

  /** The shopper who has agreed to be charged later. */
  String customer() {
    String customer = tokenSession().text("/customer/uuid");
    if (customer.isEmpty()) {
      throw new NotSeenException("the shopper has not agreed to be charged later");
    }
    return customer;
  }

  /** An order of that shopper, intent AUTH, made without asking them. */
  Reply customerOrder(int cents) {
    return api.post(
            "/customer/" + customer() + "/order",
            "{\"intent\":\"AUTH\",\"reference_id\":\"%s\",\"order_amount\":%s}"
                .formatted(SessionBody.newReferenceId(), price(cents)))
        .orNotSeen("an order of a customer");
  }

  /** An order that was approved, not captured, and has expired. */
  String expired() {
    return once(
        "expired",
        () ->
            surroundings
                .expiredOrder()
                .orElseGet(
                    () -> {
                      String uuid = customerOrder(3_000).text("/uuid");
                      waitForExpiry(uuid);
                      return uuid;
                    }));
  }

  private void waitForExpiry(String uuid) {
    Instant end = Moments.of(order(uuid).at("/authorization/expiration"));
    try {
      surroundings.waitUntil(end.plusSeconds(1));
    } catch (NotSeenException e) {
      throw new NotSeenException(
          "run again after %s with -Dsandbox.expired-order=%s".formatted(end, uuid));
    }
  }

  JsonNode order(String uuid) {
    return api.get("/order/" + uuid).orNotSeen("the order").json();
  }

  /** The number of these that an order lists, e.g. of {@code /authorization/captures}. */
  int listed(String uuid, String pointer) {
    return order(uuid).at(pointer).size();
  }

  static String price(int cents) {
    return "{\"amount_in_cents\":" + cents + ",\"currency\":\"USD\"}";
  }

  static String capture(int cents) {
    return "{\"capture_amount\":" + price(cents) + "}";
  }

  private String paid(Reply session) {
    String uuid = session.text("/order/uuid");
    surroundings.letShopperPay(uuid, session.text("/order/checkout_url"));
    return uuid;
  }

  /** A purchase that failed once is not tried again. */
  @SuppressWarnings("unchecked")
  private <T> T once(String name, Supplier<T> maker) {
    if (!made.containsKey(name)) {
      made.put(name, tried(maker));
    }
    if (made.get(name) instanceof NotSeenException failure) {
      throw failure;
    }
    return (T) made.get(name);
  }

  private static Object tried(Supplier<?> maker) {
    try {
      return maker.get();
    } catch (NotSeenException e) {
      return e;
    }
  }
}
