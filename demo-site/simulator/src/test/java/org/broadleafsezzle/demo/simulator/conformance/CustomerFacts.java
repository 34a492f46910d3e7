package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** The order that is captured at once, and the shopper who agrees with it to be charged later. */
final class CustomerFacts {

  private final SezzleApi api;
  private final Purchases purchases;
  private final Surroundings surroundings;

  CustomerFacts(SezzleApi api, Purchases purchases, Surroundings surroundings) {
    this.api = api;
    this.purchases = purchases;
    this.surroundings = surroundings;
  }

  List<Fact> all() {
    return List.of(
        new Fact("intent CAPTURE: when the capture is listed", "at once", this::whenListed),
        new Fact(
            "token of a session: rel of its link",
            "token",
            () -> purchases.sessionToCapture().text("/tokenize/links/0/rel")),
        new Fact("token of a session: life", "30 minutes", this::tokenLife),
        new Fact("token's session: links", "self GET", this::tokenLinks),
        new Fact(
            "customer: fields shown",
            "billing_address, dob, email, first_name, last_name, links, phone, token_expiration, uuid",
            () -> fields(api.get("/customer/" + purchases.customer()).json())),
        new Fact(
            "customer: fields listed", "expiration, links, uuid", () -> fields(listedCustomer())),
        new Fact("preapprove: nothing", "422 invalid at amount_in_cents", () -> preapprove(0)),
        new Fact("preapprove: 1.00", "200", () -> preapprove(100)),
        new Fact(
            "customer's order: sent twice under one request id",
            "carried out once, same answer",
            this::orderTwice),
        new Fact(
            "customer's order: how it is financed",
            "pay-in-full",
            () -> purchases.customerOrder(1_000).text("/authorization/financing_option")),
        new Fact(
            "customer's order: a reference id used before",
            "422 duplicate_reference_id at reference_id",
            this::duplicateReference),
        new Fact("checkout_status: released whole", "deleted", this::releasedWhole),
        new Fact("reauthorize: after a release of all", "200", this::reauthorizeReleased));
  }

  /** The facts that end the agreement, and so come last. */
  List<Fact> end() {
    return List.of(
        new Fact(
            "customer: deleted",
            "204",
            () -> api.delete("/customer/" + purchases.customer()).verdict()),
        new Fact(
            "customer's order: after the customer was deleted",
            "404 not_found",
            () ->
                api.post(
                        "/customer/" + purchases.customer() + "/order",
                        body(SessionBody.newReferenceId(), 1_400))
                    .verdict()));
  }

  private String whenListed() {
    String uuid = purchases.captured();
    return Listing.of(() -> purchases.listed(uuid, "/authorization/captures") > 0, surroundings);
  }

  private String tokenLife() {
    Reply session = purchases.sessionToCapture();
    return Moments.minutes(session.date(), Moments.of(session.at("/tokenize/expiration")));
  }

  private String tokenLinks() {
    JsonNode link = purchases.tokenSession().at("/links/0");
    return link.isMissingNode()
        ? "none"
        : link.path("rel").asText() + " " + link.path("method").asText();
  }

  private JsonNode listedCustomer() {
    String unused = purchases.customer();
    return api.get("/customer").orNotSeen("the list of customers").json().path(0);
  }

  private static String fields(JsonNode node) {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return String.join(", ", names);
  }

  private String preapprove(int cents) {
    return api.post("/customer/" + purchases.customer() + "/preapprove", Purchases.price(cents))
        .verdict();
  }

  private String orderTwice() {
    String id = UUID.randomUUID().toString();
    String body = body(SessionBody.newReferenceId(), 1_100);
    String path = "/customer/" + purchases.customer() + "/order";
    return Repetition.ofOrder(() -> api.post(path, body, id));
  }

  private String duplicateReference() {
    String reference = SessionBody.newReferenceId();
    String path = "/customer/" + purchases.customer() + "/order";
    Reply unused = api.post(path, body(reference, 1_200)).orNotSeen("the first order");
    return api.post(path, body(reference, 1_200)).verdict();
  }

  private String releasedWhole() {
    return purchases.order(released()).at("/checkout_status").asText();
  }

  private String reauthorizeReleased() {
    return api.post("/order/" + released() + "/reauthorize", Purchases.price(1_300)).verdict();
  }

  private String released() {
    String uuid = purchases.customerOrder(1_300).text("/uuid");
    Reply unused =
        api.post("/order/" + uuid + "/release", Purchases.price(1_300)).orNotSeen("the release");
    surroundings.settle();
    return uuid;
  }

  private static String body(String reference, int cents) {
    return "{\"intent\":\"AUTH\",\"reference_id\":\"%s\",\"order_amount\":%s}"
        .formatted(reference, Purchases.price(cents));
  }
}
