package org.broadleafsezzle.demo.simulator.conformance;

import java.util.List;
import java.util.UUID;

/** An order whose authorization has expired. */
final class ExpiryFacts {

  private final SezzleApi api;
  private final Purchases purchases;
  private final String requestId = UUID.randomUUID().toString();
  private Reply reauthorized;

  ExpiryFacts(SezzleApi api, Purchases purchases) {
    this.api = api;
    this.purchases = purchases;
  }

  List<Fact> all() {
    return List.of(
        new Fact(
            "checkout_status: expired",
            "deleted",
            () -> purchases.order(purchases.expired()).at("/checkout_status").asText()),
        new Fact(
            "capture: after expiry",
            "422 authorization_expired",
            () -> post("/capture", Purchases.capture(100)).verdict()),
        new Fact(
            "release: after expiry",
            "422 authorization_expired",
            () -> post("/release", Purchases.price(100)).verdict()),
        new Fact(
            "reauthorize: sent twice under one request id",
            "carried out once, same answer",
            this::reauthorizeTwice),
        new Fact("reauthorize: reference id of the new order", "the old one's", this::reference),
        new Fact(
            "reauthorize: a second time",
            "422 already_reauthorized",
            () -> post("/reauthorize", Purchases.price(1_000)).verdict()));
  }

  private String reauthorizeTwice() {
    return Repetition.ofOrder(this::reauthorize);
  }

  private Reply reauthorize() {
    String path = "/order/" + purchases.expired() + "/reauthorize";
    Reply reply = api.post(path, Purchases.price(1_000), requestId);
    if (reply.isSuccess()) {
      reauthorized = reply;
    }
    return reply;
  }

  private String reference() {
    if (reauthorized == null) {
      throw new NotSeenException("nothing was reauthorized");
    }
    String old = purchases.order(purchases.expired()).at("/reference_id").asText();
    return reauthorized.text("/reference_id").equals(old) ? "the old one's" : "another";
  }

  private Reply post(String operation, String body) {
    return api.post(
        "/order/" + purchases.expired() + operation, body, UUID.randomUUID().toString());
  }
}
