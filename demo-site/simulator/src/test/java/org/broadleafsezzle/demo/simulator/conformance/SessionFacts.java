package org.broadleafsezzle.demo.simulator.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The facts of sessions and of the orders they make, until somebody pays. */
final class SessionFacts {

  private static final String BILLING_ADDRESS = "/customer/billing_address";

  private final SezzleApi api;
  private final Purchases purchases;
  private final Surroundings surroundings;

  SessionFacts(SezzleApi api, Purchases purchases, Surroundings surroundings) {
    this.api = api;
    this.purchases = purchases;
    this.surroundings = surroundings;
  }

  List<Fact> all() {
    return List.of(
        taken("session: as documented", new SessionBody(), "201"),
        new Fact(
            "session: a slash at the end of the path",
            "201",
            () -> api.post("/session/", new SessionBody().json()).verdict()),
        taken("locale: with an underscore", with("/order/locale", "\"en_US\""), "201"),
        taken("date of birth: empty", with("/customer/dob", "\"\""), "201"),
        taken("state: empty", with(BILLING_ADDRESS + "/state", "\"\""), "201"),
        taken(
            "discount: a bare price without a name",
            with("/order/discounts", "[" + Purchases.price(0) + "]"),
            "201"),
        taken("return address: method POST", with("/complete_url/method", "\"POST\""), "201"),
        taken("intent: missing", with("/order/intent", null), "201"),
        new Fact("intent: what a missing one means", "CAPTURE", this::missingIntent),
        taken(
            "notification: neither phone nor e-mail",
            with("/order/send_checkout_url", "{}"),
            "422 invalid at order.send_checkout_url.to_email"),
        taken(
            "amount: 0.99",
            with("/order/order_amount", Purchases.price(99)),
            "422 invalid at order.amount.amount_in_cents"),
        taken("amount: 1.00", with("/order/order_amount", Purchases.price(100)), "201"),
        taken(
            "currency: neither USD nor CAD",
            with("/order/order_amount", "{\"amount_in_cents\":10000,\"currency\":\"EUR\"}"),
            "422 invalid at order.amount.currency"),
        taken(
            "reference id: with a space",
            with("/order/reference_id", "\"a b\""),
            "422 invalid at order.reference_id"),
        new Fact(
            "reference id: used before",
            "422 duplicate_reference_id at order.reference_id",
            this::duplicateReference),
        new Fact(
            "session: sent twice under one request id",
            "then 422 duplicate_reference_id at order.reference_id",
            this::repeated),
        new Fact(
            "session: a body that is no JSON",
            "400 unreadable",
            () -> api.post("/session", "{").verdict()),
        new Fact("order: unknown", "404 not_found", this::unknownOrder),
        new Fact("checkout: life", "1440 minutes", this::checkoutLife),
        new Fact("checkout: an end that is asked for", "kept", this::askedEnd),
        new Fact("checkout_status: after that end", "deleted", this::afterEnd),
        new Fact("checkout_status: unpaid", "active", () -> status(purchases.open())),
        new Fact("authorization: before payment", "absent", this::authorizationBeforePayment),
        new Fact("address: name of the telephone", "phone_number", this::phone),
        new Fact("amounts: how an order writes them", "nested", () -> amounts(purchases.open())),
        new Fact("reference id: changed while unpaid", "204, changed", this::changeReference),
        new Fact("checkout: deleted", "204, deleted", this::deleteCheckout),
        new Fact(
            "checkout: deleted twice",
            "204",
            () -> api.delete("/order/" + purchases.open() + "/checkout").verdict()));
  }

  private static SessionBody with(String pointer, String json) {
    return new SessionBody().with(pointer, json);
  }

  private Fact taken(String name, SessionBody body, String simulated) {
    return new Fact(name, simulated, () -> api.post("/session", body.json()).verdict());
  }

  private String missingIntent() {
    return api.post("/session", with("/order/intent", null).json())
        .orNotSeen("a session without intent")
        .text("/order/intent");
  }

  private String duplicateReference() {
    SessionBody body = new SessionBody();
    Reply unused = api.post("/session", body.json()).orNotSeen("the session");
    return api.post("/session", body.json()).verdict();
  }

  private String repeated() {
    SessionBody body = new SessionBody();
    Reply first = api.post("/session", body.json(), body.referenceId()).orNotSeen("the session");
    Reply second = api.post("/session", body.json(), body.referenceId());
    if (!second.isSuccess()) {
      return "then " + second.verdict();
    }
    return second.text("/uuid").equals(first.text("/uuid")) ? "one session" : "two sessions";
  }

  private String unknownOrder() {
    return api.get("/order/00000000-0000-0000-0000-000000000000").verdict();
  }

  private String checkoutLife() {
    Reply reply = api.get("/order/" + purchases.open());
    Instant end = Moments.of(reply.at("/checkout_expiration"));
    return Moments.minutes(purchases.openSession().date(), end);
  }

  private String askedEnd() {
    Instant end = api.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    String uuid = orderUntil(end);
    return Moments.of(purchases.order(uuid).at("/checkout_expiration")).equals(end)
        ? "kept"
        : "not kept";
  }

  private String afterEnd() {
    Instant end = api.now().plus(Duration.ofSeconds(20)).truncatedTo(ChronoUnit.SECONDS);
    String uuid = orderUntil(end);
    surroundings.waitUntil(end.plusSeconds(2));
    return status(uuid);
  }

  private String orderUntil(Instant end) {
    SessionBody body = with("/order/checkout_expiration", "\"" + end + "\"");
    return api.post("/session", body.json()).orNotSeen("such a session").text("/order/uuid");
  }

  private String phone() {
    var address = purchases.order(purchases.open()).at(BILLING_ADDRESS);
    return address.has("phone_number")
        ? "phone_number"
        : address.has("phone") ? "phone" : "not listed";
  }

  private String status(String uuid) {
    return purchases.order(uuid).at("/checkout_status").asText();
  }

  private String authorizationBeforePayment() {
    return purchases.order(purchases.open()).has("authorization") ? "there" : "absent";
  }

  private String amounts(String uuid) {
    var order = purchases.order(uuid);
    return order.at("/order_amount/amount_in_cents").isIntegralNumber()
        ? "nested"
        : order.has("amount_in_cents") ? "flat" : "neither nested nor flat";
  }

  private String changeReference() {
    String uuid = purchases.open();
    String changed = SessionBody.newReferenceId();
    Reply reply = api.patch("/order/" + uuid, Map.of("reference_id", changed));
    boolean done = purchases.order(uuid).at("/reference_id").asText().equals(changed);
    return reply.verdict() + (done ? ", changed" : ", not changed");
  }

  private String deleteCheckout() {
    Reply reply = api.delete("/order/" + purchases.open() + "/checkout");
    return reply.verdict() + ", " + status(purchases.open());
  }
}
