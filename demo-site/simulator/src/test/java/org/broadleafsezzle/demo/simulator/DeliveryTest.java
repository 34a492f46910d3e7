package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A delivery is sent, signed, and sent again in time. */
class DeliveryTest extends WebhookScene {

  @Test
  void aDeliveryIsSignedWithThePrivateKey() throws Exception {
    subscribe("order.authorized");
    String uuid = shop.approvedOrder("AUTH");

    Receiver.Received delivery = awaitReceived(1).get(0);

    assertThat(delivery.signature())
        .isEqualTo(signature(delivery.body(), SimulatorOptions.DEMO_PRIVATE_KEY));
    JsonNode body = TestClient.parse(delivery.body());
    assertThat(body.at("/event").asText()).isEqualTo("order.authorized");
    assertThat(body.at("/data_type").asText()).isEqualTo("order");
    assertThat(body.at("/data/uuid").asText()).isEqualTo(uuid);
    assertThat(body.at("/data/authorization/authorization_amount/amount_in_cents").asInt())
        .isEqualTo(Shop.AMOUNT);
    assertThat(body.at("/uuid").asText()).isNotEmpty();
    assertThat(body.at("/created_at").asText()).endsWith("Z");
  }

  @Test
  void aDeliveryIsSentAgainWithTheKeyOfTheMoment() throws Exception {
    subscribe("order.authorized");
    shop.approvedOrder("AUTH");
    awaitReceived(1);
    client.control("PATCH", "/settings", "{\"privateKey\":\"sz_pr_next\"}");

    deliveryCommand("/resend");

    List<Receiver.Received> received = awaitReceived(2);
    assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    assertThat(received.get(1).signature())
        .isEqualTo(signature(received.get(1).body(), "sz_pr_next"));
  }

  @Test
  void whatFailsIsRetriedUntilItIsAnswered200() {
    shortenWaits();
    receiver.answer(204);
    subscribe("order.authorized");
    shop.approvedOrder("AUTH");
    awaitReceived(2);
    receiver.answer(200);

    await().until(() -> delivery().at("/state").asText().equals("DELIVERED"));
    int attempts = delivery().at("/attempts").size();

    assertThat(attempts).isBetween(3, 9);
    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .containsOnly(receiver.received().get(0).body());
  }

  @Test
  void theSubscriptionIsDeletedWhenTheLastAttemptFailed() {
    shortenWaits();
    receiver.answer(500);
    subscribe("order.authorized\",\"order.captured");
    shop.approvedOrder("AUTH");

    await().until(() -> delivery().at("/state").asText().equals("GIVEN_UP"));
    await().until(() -> client.api("GET", "/webhooks", null).json().isEmpty());
    assertThat(receiver.received()).hasSize(10);
  }

  @Test
  void withoutShorteningTheNextAttemptFollowsTheClock() {
    receiver.answer(500);
    subscribe("order.authorized");
    shop.approvedOrder("AUTH");
    await().until(() -> delivery().at("/attempts").size() == 1);

    client.moveClock(30);
    client.moveClock(31);
    await().until(() -> delivery().at("/attempts").size() == 2);
    for (int attempt = 3; attempt <= 10; attempt++) {
      int expected = attempt;
      client.moveClock(3 * 86_400);
      await().until(() -> delivery().at("/attempts").size() == expected);
    }
    await().until(() -> client.api("GET", "/webhooks", null).json().isEmpty());
  }

  @Test
  void aDeliveryCanBeSentTwice() {
    subscribe("order.authorized");
    shop.approvedOrder("AUTH");
    awaitReceived(1);

    deliveryCommand("/send-twice");

    assertThat(awaitReceived(3))
        .extracting(Receiver.Received::body)
        .containsOnly(receiver.received().get(0).body());
  }

  @Test
  void heldDeliveriesCanBeSentTheNewestFirst() {
    client.control("PATCH", "/settings", "{\"holdWebhooks\":true}");
    subscribe("order.authorized\",\"order.captured\",\"order.refunded");
    String uuid = shop.approvedOrder("CAPTURE");
    shop.refund(uuid, 100);

    client.control("POST", "/webhooks/deliveries/send-out-of-order", null);

    assertThat(awaitReceived(3))
        .extracting(Receiver.Received::event)
        .containsExactly("order.refunded", "order.captured", "order.authorized");
    client.control("PATCH", "/settings", "{\"holdWebhooks\":false}");
    await()
        .untilAsserted(
            () ->
                assertThat(client.control("GET", "/webhooks/deliveries", null).json())
                    .extracting(d -> d.at("/state").asText())
                    .containsOnly("DELIVERED"));
    assertThat(receiver.received()).hasSize(3);
  }
}
