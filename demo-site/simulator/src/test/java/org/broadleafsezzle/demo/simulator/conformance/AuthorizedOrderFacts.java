package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The order that a shopper has paid with intent AUTH, and what can be moved of it. */
final class AuthorizedOrderFacts {

  private static final String CAPTURES = "/authorization/captures";
  private static final String REFUNDS = "/authorization/refunds";
  private static final String RELEASES = "/authorization/releases";
  private static final String EXPIRATION = "/authorization/expiration";
  private static final Duration MORE_THAN_A_MINUTE = Duration.ofSeconds(65);
  private static final int TOO_MUCH = 20_000;

  private final SezzleApi api;
  private final Purchases purchases;
  private final Surroundings surroundings;

  AuthorizedOrderFacts(SezzleApi api, Purchases purchases, Surroundings surroundings) {
    this.api = api;
    this.purchases = purchases;
    this.surroundings = surroundings;
  }

  List<Fact> all() {
    return List.of(
        new Fact(
            "capture: before the shopper has paid",
            "422 invalid_authorization",
            () -> purchases.earlyCapture().verdict()),
        new Fact("checkout_status: paid", "completed", () -> text("/checkout_status")),
        new Fact("authorization: when it is listed", "at once", this::whenListed),
        new Fact("authorization: life", "30 minutes", this::life),
        new Fact("authorization: how its end is written", "9 decimals, Z", this::expirationForm),
        new Fact("authorization: how its amount is written", "nested", this::amountForm),
        new Fact("capture: an id that was refused before", "200", this::earlyCaptureAgain),
        new Fact(
            "capture: sent twice under one request id",
            "carried out once, same answer",
            () -> twice("/capture", Purchases.capture(1_000), CAPTURES)),
        new Fact(
            "capture: one request id with another amount",
            "422 request_id_reused",
            this::anotherAmount),
        new Fact(
            "capture: one request id again after more than a minute",
            "carried out once",
            this::afterAMinute),
        new Fact("capture: its uuid", "is listed", this::captureUuid),
        new Fact("capture: partial_capture false", "200, the rest stays open", this::partial),
        new Fact(
            "capture: too much",
            "422 amount_exceeds_limit at capture_amount.amount_in_cents",
            () -> post("/capture", Purchases.capture(TOO_MUCH)).verdict()),
        new Fact(
            "capture: another currency",
            "422 invalid_currency at capture_amount.currency",
            () -> post("/capture", Purchases.capture(1).replace("USD", "CAD")).verdict()),
        new Fact(
            "refund: sent twice under one request id",
            "carried out once, same answer",
            () -> twice("/refund", Purchases.price(200), REFUNDS)),
        new Fact(
            "refund: nothing",
            "422 invalid_amount at amount_in_cents",
            () -> post("/refund", Purchases.price(0)).verdict()),
        new Fact(
            "refund: too much",
            "422 amount_exceeds_limit at amount_in_cents",
            () -> post("/refund", Purchases.price(TOO_MUCH)).verdict()),
        new Fact(
            "release: sent twice under one request id",
            "carried out once, same answer",
            () -> twice("/release", Purchases.price(300), RELEASES)),
        new Fact(
            "release: too much",
            "422 amount_exceeds_limit at amount_in_cents",
            () -> post("/release", Purchases.price(TOO_MUCH)).verdict()),
        new Fact(
            "reauthorize: while the authorization lives",
            "422 authorization_not_expired",
            () -> post("/reauthorize", Purchases.price(100)).verdict()),
        new Fact(
            "upcharge: sent twice under one request id",
            "carried out once, same answer",
            () -> twice("/upcharge", upcharge(500), "/upcharges")),
        new Fact("upcharge: how it is financed", "pay-in-full", this::upchargeFinancing),
        new Fact("upcharge: authorization of its parent", "untouched", this::upchargeParent),
        new Fact(
            "upcharge: more than 15%",
            "422 amount_exceeds_limit at upcharge_amount.amount_in_cents",
            () -> post("/upcharge", upcharge(1_600)).verdict()),
        new Fact("reference id: changed after payment", "204, changed", this::changeReference),
        new Fact(
            "checkout: deleted after payment",
            "422 already_completed",
            () -> api.delete("/order/" + purchases.authorized() + "/checkout").verdict()));
  }

  private String whenListed() {
    return Listing.of(() -> authorized().has("authorization"), surroundings);
  }

  private String life() {
    JsonNode expiration = authorized().at(EXPIRATION);
    return Moments.minutes(
        api.get("/order/" + purchases.authorized()).date(), Moments.of(expiration));
  }

  private String expirationForm() {
    return Moments.form(authorized().at(EXPIRATION));
  }

  private String amountForm() {
    JsonNode authorization = authorized().at("/authorization");
    return authorization.at("/authorization_amount/amount_in_cents").isIntegralNumber()
        ? "nested"
        : authorization.has("amount_in_cents") ? "flat" : "neither nested nor flat";
  }

  private String earlyCaptureAgain() {
    String path = "/order/" + purchases.authorized() + "/capture";
    return api.post(path, Purchases.capture(Purchases.EARLY_CENTS), Purchases.EARLY_REQUEST_ID)
        .verdict();
  }

  private String anotherAmount() {
    String id = UUID.randomUUID().toString();
    String path = "/order/" + purchases.authorized() + "/capture";
    Reply unused = api.post(path, Purchases.capture(110), id).orNotSeen("the first request");
    return api.post(path, Purchases.capture(111), id).verdict();
  }

  private String afterAMinute() {
    String id = UUID.randomUUID().toString();
    String path = "/order/" + purchases.authorized() + "/capture";
    String first = api.post(path, Purchases.capture(115), id).orNotSeen("a capture").text("/uuid");
    surroundings.waitUntil(api.now().plus(MORE_THAN_A_MINUTE));
    Reply second = api.post(path, Purchases.capture(115), id);
    return second.isSuccess() && !second.text("/uuid").equals(first)
        ? "carried out twice"
        : "carried out once";
  }

  private String captureUuid() {
    String uuid = post("/capture", Purchases.capture(120)).orNotSeen("the capture").text("/uuid");
    surroundings.settle();
    return StreamSupport.stream(authorized().at(CAPTURES).spliterator(), false)
            .anyMatch(capture -> capture.path("uuid").asText().equals(uuid))
        ? "is listed"
        : "is not listed";
  }

  private String partial() {
    String body = "{\"capture_amount\":" + Purchases.price(130) + ",\"partial_capture\":false}";
    String first = post("/capture", body).verdict();
    boolean open = post("/capture", Purchases.capture(140)).isSuccess();
    return first + (open ? ", the rest stays open" : ", the rest is closed");
  }

  private String upchargeFinancing() {
    String uuid = authorized().at("/upcharges/0/uuid").asText();
    if (uuid.isEmpty()) {
      throw new NotSeenException("no upcharge is listed");
    }
    return purchases.order(uuid).at("/authorization/financing_option").asText("not said");
  }

  private String upchargeParent() {
    JsonNode before = authorized().at("/authorization");
    Reply unused = post("/upcharge", upcharge(100)).orNotSeen("an upcharge");
    surroundings.settle();
    return authorized().at("/authorization").equals(before) ? "untouched" : "changed";
  }

  private String changeReference() {
    String changed = SessionBody.newReferenceId();
    Reply reply = api.patch("/order/" + purchases.authorized(), Map.of("reference_id", changed));
    boolean done = text("/reference_id").equals(changed);
    return reply.verdict() + (done ? ", changed" : ", not changed");
  }

  private static String upcharge(int cents) {
    return "{\"intent\":\"CAPTURE\",\"upcharge_amount\":" + Purchases.price(cents) + "}";
  }

  private String twice(String operation, String body, String pointer) {
    String uuid = purchases.authorized();
    String id = UUID.randomUUID().toString();
    return Repetition.of(
        () -> api.post("/order/" + uuid + operation, body, id),
        () -> purchases.listed(uuid, pointer),
        surroundings);
  }

  private Reply post(String operation, String body) {
    return api.post(
        "/order/" + purchases.authorized() + operation, body, UUID.randomUUID().toString());
  }

  private JsonNode authorized() {
    return purchases.order(purchases.authorized());
  }

  private String text(String pointer) {
    return authorized().at(pointer).asText();
  }
}
