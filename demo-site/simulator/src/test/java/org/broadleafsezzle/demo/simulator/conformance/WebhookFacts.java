package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Subscriptions, and what Sezzle sends to them. */
final class WebhookFacts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENT = "order.captured";
  private static final String DISPUTE = "dispute.merchant_input_requested";
  private static final String ALGORITHM = "HmacSHA256";

  private final SezzleApi api;
  private final Keys keys;
  private final Surroundings surroundings;
  private Reply subscribed;
  private Surroundings.Delivery delivery;
  private Surroundings.Delivery dispute;

  WebhookFacts(SezzleApi api, Keys keys, Surroundings surroundings) {
    this.api = api;
    this.keys = keys;
    this.surroundings = surroundings;
  }

  List<Fact> all() {
    return List.of(
        new Fact("webhook: subscribed", "200", () -> subscribed().verdict()),
        new Fact(
            "webhook: links",
            "create POST, list GET, self GET, self PATCH, self DELETE",
            this::links),
        new Fact(
            "webhook: an address subscribed before",
            "422 duplicate_webhook at url",
            () -> subscribe().verdict()),
        new Fact(
            "webhook: changed",
            "200",
            () -> api.patch("/webhooks/" + subscription(), subscriptionBody()).verdict()),
        new Fact(
            "webhook: event order.released",
            "422 invalid at events",
            () ->
                api.post("/webhooks", body("https://shop.example/none", "order.released"))
                    .verdict()),
        new Fact("webhook: a test asked for", "201", () -> askForTest(EVENT).verdict()),
        new Fact(
            "webhook: signature",
            "lower-case hex HMAC-SHA256 of the body with the private key",
            () -> signature(delivered())),
        new Fact(
            "webhook: a test's fields",
            "capture, reference_id, source, uuid",
            () -> fields(data(delivered()))),
        new Fact("webhook: how its amounts are written", "nested", this::amounts),
        new Fact("webhook: how its moment is written", "9 decimals, Z", this::moment),
        new Fact(
            "webhook: a dispute's fields",
            "dispute_amount_in_cents, dispute_currency, dispute_due_date, dispute_id,"
                + " dispute_status, dispute_type, order_reference_id, order_uuid",
            () -> fields(data(disputed()))),
        new Fact("webhook: a dispute's id", "a number", this::disputeId),
        new Fact("webhook: ended", "204", this::unsubscribe));
  }

  private String subscriptionBody() {
    return body(surroundings.webhookUrl(), EVENT);
  }

  private static String body(String url, String event) {
    return "{\"url\":\"%s\",\"events\":[\"%s\"]}".formatted(url, event);
  }

  private Reply subscribe() {
    return api.post("/webhooks", subscriptionBody());
  }

  private Reply subscribed() {
    if (subscribed == null) {
      subscribed = subscribe();
    }
    return subscribed;
  }

  private String subscription() {
    return subscribed().orNotSeen("subscribing").text("/uuid");
  }

  private String links() {
    JsonNode links = api.get("/webhooks/" + subscription()).orNotSeen("the webhook").at("/links");
    return StreamSupport.stream(links.spliterator(), false)
        .map(link -> link.path("rel").asText() + " " + link.path("method").asText())
        .collect(Collectors.joining(", "));
  }

  private Reply askForTest(String event) {
    return api.post(
        "/webhooks/test",
        "{\"event\":\"%s\",\"url\":\"%s\"}".formatted(event, surroundings.webhookUrl()));
  }

  private Surroundings.Delivery delivered() {
    if (delivery == null) {
      delivery = surroundings.nextDelivery();
    }
    return delivery;
  }

  private String signature(Surroundings.Delivery received) {
    byte[] mac = hmac(received.body());
    String hex = HexFormat.of().formatHex(mac);
    String form = " HMAC-SHA256 of the body with the private key";
    if (received.signature().equals(hex)) {
      return "lower-case hex" + form;
    }
    if (received.signature().equalsIgnoreCase(hex)) {
      return "upper-case hex" + form;
    }
    if (received.signature().equals(Base64.getEncoder().encodeToString(mac))) {
      return "base64" + form;
    }
    return received.signature().isEmpty() ? "none" : "another";
  }

  private byte[] hmac(String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(keys.privateKey().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Surroundings.Delivery disputed() {
    if (dispute == null) {
      Reply unused = askForTest(DISPUTE).orNotSeen("a test of a dispute");
      dispute = surroundings.nextDelivery();
    }
    return dispute;
  }

  private static JsonNode envelope(Surroundings.Delivery received) {
    try {
      return JSON.readTree(received.body());
    } catch (JsonProcessingException e) {
      throw new NotSeenException("the webhook is no JSON");
    }
  }

  private static JsonNode data(Surroundings.Delivery received) {
    return envelope(received).path("data");
  }

  private static String fields(JsonNode node) {
    Iterable<String> names = node::fieldNames;
    return StreamSupport.stream(names.spliterator(), false)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String amounts() {
    JsonNode data = data(delivered());
    return data.at("/capture/amount/amount_in_cents").isIntegralNumber()
        ? "nested"
        : data.findValue("amount_in_cents") == null ? "none" : "elsewhere";
  }

  private String moment() {
    return Moments.form(envelope(delivered()).path("created_at"));
  }

  private String disputeId() {
    JsonNode id = data(disputed()).path("dispute_id");
    return id.isNumber() ? "a number" : id.isTextual() ? "a text" : "not given";
  }

  private String unsubscribe() {
    return api.delete("/webhooks/" + subscription()).verdict();
  }
}
