package org.broadleafsezzle.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafsezzle.api.json.ShallowJson;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleDate;
import org.broadleafsezzle.api.model.SezzleId;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.dispute.DisputeNews;
import org.broadleafsezzle.saved.SecretHash;

/** The content of a delivery, as far as the shop needs it (API v2, WebhookDelivery). */
final class WebhookMessage {

  private static final String TOKEN_HASH = "token_sha256";
  private static final ObjectMapper JSON = new ObjectMapper(new ShallowJson());

  private final JsonNode envelope;

  private WebhookMessage(JsonNode envelope) {
    this.envelope = envelope;
  }

  /** Empty if it is no JSON, or has no id that could be stored. */
  static Optional<WebhookMessage> read(String body) {
    try {
      return Optional.of(new WebhookMessage(JSON.readTree(body)))
          .filter(message -> text(message.envelope.path("uuid")).isPresent());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The event's own id; the same in each delivery of it. */
  String uuid() {
    return text(envelope.path("uuid")).get();
  }

  /** The event's name, known to this version or not. */
  Optional<String> event() {
    return text(envelope.path("event"));
  }

  /** The order it is about: dispute events name it otherwise than order events. */
  Optional<String> orderUuid() {
    Optional<String> named = text(data().path("order_uuid"));
    boolean aboutAnOrder = event().filter(name -> name.startsWith("order.")).isPresent();
    return named.isPresent() || !aboutAnOrder ? named : text(data().path("uuid"));
  }

  /** Sezzle's id of the capture or refund it tells of. */
  Optional<String> movementUuid() {
    return Stream.of("capture", "refund")
        .map(kind -> text(data().path(kind).path("uuid")))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }

  /**
   * The hash that tells which question of the shop's own it is about, and nothing of the answer.
   */
  Optional<String> tokenHash() {
    return text(data().path(TOKEN_HASH));
  }

  /**
   * The text to be stored: word by word as it came, but of the agreement of a shopper only the
   * question it is about. Sezzle's id of the customer and the token are secrets.
   */
  String storedBody(String received) {
    if (!event().filter(WebhookEvent.CUSTOMER_TOKENIZED.getCode()::equals).isPresent()) {
      return received;
    }
    ObjectNode kept = JSON.createObjectNode();
    kept.set("uuid", envelope.path("uuid"));
    kept.set("created_at", envelope.path("created_at"));
    kept.set("event", envelope.path("event"));
    text(data().path("token"))
        .ifPresent(token -> kept.putObject("data").put(TOKEN_HASH, SecretHash.of(token)));
    return kept.toString();
  }

  /** Whether it says that Sezzle did not approve the shopper; false if it does not say. */
  boolean isRefusal() {
    JsonNode approved = data().path("authorization").path("approved");
    return approved.isBoolean() && !approved.booleanValue();
  }

  /** The time of the event; empty if it does not say, or not readably. */
  Optional<Instant> createdAt() {
    return text(envelope.path("created_at")).map(SezzleDate::read);
  }

  /**
   * The news of a dispute in it. The contract's schema leaves the fields open; these are the ones
   * that are known. A missing or unreadable field is left out: the news counts all the same.
   *
   * @param told the time of the event, if the message does not say
   */
  DisputeNews dispute(WebhookEvent event, Instant told) {
    return new DisputeNews(event, createdAt().orElse(told))
        .about(
            SezzleId.received(data().path("dispute_id").asText(null)),
            text(data().path("dispute_type")).orElse(null),
            disputed().orElse(null),
            text(data().path("dispute_due_date"))
                .map(SezzleDate::read)
                .map(due -> due.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse(null));
  }

  private Optional<Price> disputed() {
    JsonNode cents = data().path("dispute_amount_in_cents");
    String currency = data().path("dispute_currency").asText("");
    try {
      return cents.isIntegralNumber() && cents.canConvertToLong()
          ? Optional.of(Price.of(cents.longValue(), currency))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private JsonNode data() {
    return envelope.path("data");
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue()).map(SezzleId::received);
  }
}
