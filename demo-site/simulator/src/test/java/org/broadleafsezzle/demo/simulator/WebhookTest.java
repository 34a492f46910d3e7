package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions, events and their contents. */
class WebhookTest extends WebhookScene {

  @Test
  void subscriptionsAreCreatedChangedAndDeleted() {
    String uuid = subscribe("order.captured");

    assertThat(client.api("GET", "/webhooks/" + uuid, null).at("/events/0").asText())
        .isEqualTo("order.captured");
    assertThat(client.api("PATCH", "/webhooks/" + uuid, webhook("order.refunded")).status())
        .isEqualTo(200);
    assertThat(client.api("GET", "/webhooks", null).at("/0/events"))
        .extracting(JsonNode::asText)
        .containsExactly("order.refunded");
    assertThat(client.api("DELETE", "/webhooks/" + uuid, null).status()).isEqualTo(204);
    assertThat(client.api("GET", "/webhooks/" + uuid, null).status()).isEqualTo(404);
  }

  @Test
  void subscriptionsAreValidated() {
    String uuid = subscribe("order.captured");

    assertThat(client.api("POST", "/webhooks", webhook("order.captured")).at("/0/code").asText())
        .isEqualTo("duplicate_webhook");
    assertThat(client.api("POST", "/webhooks", "{\"url\":\"x\",\"events\":[]}").status())
        .isEqualTo(422);
    assertThat(client.api("POST", "/webhooks", "{").status()).isEqualTo(400);
    assertThat(client.api("PATCH", "/webhooks/" + uuid, webhook("order.released")).status())
        .isEqualTo(422);
    assertThat(client.api("POST", "/webhooks/test", "{\"event\":\"order.released\"}").status())
        .isEqualTo(400);
  }

  @Test
  void theSourceSaysWhoMovedTheMoney() {
    subscribe("order.captured\",\"order.refunded");
    String uuid = shop.approvedOrder("AUTH");

    shop.capture(uuid, 500);
    client.control("POST", "/orders/" + uuid + "/refund", "{\"amountInCents\":200}");

    List<JsonNode> bodies =
        awaitReceived(2).stream().map(received -> TestClient.parse(received.body())).toList();
    assertThat(bodies)
        .extracting(body -> body.at("/event").asText() + " " + body.at("/data/source").asText())
        .containsExactlyInAnyOrder("order.captured gateway", "order.refunded dashboard");
    assertThat(bodies).allSatisfy(b -> assertThat(b.at("/data/uuid").asText()).isEqualTo(uuid));
  }

  @Test
  void aTestEventGoesToSubscriptionsOrToAGivenAddress() {
    assertThat(
            client
                .api(
                    "POST",
                    "/webhooks/test",
                    "{\"event\":\"order.refunded\",\"url\":\"%s\"}".formatted(receiver.url()))
                .status())
        .isEqualTo(201);
    awaitReceived(1);
    subscribe("order.captured");
    client.api("POST", "/webhooks/test", "{\"event\":\"order.captured\"}");

    assertThat(awaitReceived(2))
        .extracting(Receiver.Received::event)
        .containsExactly("order.refunded", "order.captured");
  }

  @Test
  void aDisputeNamesItsOrder() {
    subscribe("dispute.closed.customer_win");
    String uuid = shop.approvedOrder("CAPTURE");

    client.control(
        "POST", "/orders/" + uuid + "/dispute", "{\"event\":\"dispute.closed.customer_win\"}");

    JsonNode body = TestClient.parse(awaitReceived(1).get(0).body());
    assertThat(body.at("/data_type").asText()).isEqualTo("dispute");
    assertThat(body.at("/data/dispute_id").isIntegralNumber()).isTrue();
    assertThat(body.at("/data/dispute_status").asText()).isEqualTo("closed_customer_win");
    assertThat(body.at("/data/dispute_due_date").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(body.at("/data/order_uuid").asText()).isEqualTo(uuid);
    assertThat(body.at("/data/dispute_amount_in_cents").asInt()).isEqualTo(Shop.AMOUNT);
    assertThat(
            client
                .control("POST", "/orders/" + uuid + "/dispute", "{\"event\":\"order.captured\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void aShopperWhoWinsADisputeIsRefunded() {
    subscribe("order.refunded");
    String uuid = shop.approvedOrder("CAPTURE");
    shop.refund(uuid, 1_000);

    client.control(
        "POST", "/orders/" + uuid + "/dispute", "{\"event\":\"dispute.closed.customer_win\"}");

    assertThat(shop.show(uuid).at("/authorization/refunds/1/amount/amount_in_cents").asInt())
        .isEqualTo(Shop.AMOUNT - 1_000);
    assertThat(awaitReceived(2)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer.tokenized",
        "order.authorized",
        "order.captured",
        "order.refunded",
        "dispute.merchant_input_requested",
        "dispute.closed.customer_win"
      })
  void aTestDeliveryLooksLikeItsEvent(String event) {
    subscribe(event);
    String uuid =
        shop.session(Shop.sessionBody("CAPTURE", Shop.reference(), "en-US", "USD", true))
            .at("/order/uuid")
            .asText();
    shop.decide(uuid, "APPROVE");
    shop.refund(uuid, 1_000);
    if (event.startsWith("dispute")) {
      client.control("POST", "/orders/" + uuid + "/dispute", "{\"event\":\"" + event + "\"}");
    }
    JsonNode real = TestClient.parse(awaitReceived(1).get(0).body());

    client.api("POST", "/webhooks/test", "{\"event\":\"" + event + "\"}");

    JsonNode test = TestClient.parse(awaitReceived(2).get(1).body());
    assertThat(fieldsOf(test)).isEqualTo(fieldsOf(real));
    assertThat(
            client
                .apiUnchecked("GET", "/order/" + test.at("/data/uuid").asText("x"), null)
                .status())
        .isEqualTo(404);
  }

  @Test
  void aWebhooksLinksLeadToAllThatCanBeDone() {
    String uuid = subscribe("order.captured");

    assertThat(client.api("GET", "/webhooks/" + uuid, null).at("/links"))
        .extracting(link -> link.at("/rel").asText() + " " + link.at("/method").asText())
        .containsExactly("create POST", "list GET", "self GET", "self PATCH", "self DELETE");
  }
}
