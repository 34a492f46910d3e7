package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest extends SimulatorTest {

  private Receiver receiver;

  @BeforeEach
  void open() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

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

  private static Set<String> fieldsOf(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    node.fields()
        .forEachRemaining(
            field -> {
              fields.add(field.getKey());
              fieldsOf(field.getValue()).forEach(inner -> fields.add(field.getKey() + "." + inner));
            });
    return fields;
  }

  @Test
  void aWebhooksLinksLeadToAllThatCanBeDone() {
    String uuid = subscribe("order.captured");

    assertThat(client.api("GET", "/webhooks/" + uuid, null).at("/links"))
        .extracting(link -> link.at("/rel").asText() + " " + link.at("/method").asText())
        .containsExactly("create POST", "list GET", "self GET", "self PATCH", "self DELETE");
  }

  private String subscribe(String events) {
    TestClient.Reply reply = client.api("POST", "/webhooks", webhook(events));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.at("/uuid").asText();
  }

  private String webhook(String events) {
    return "{\"url\":\"%s\",\"events\":[\"%s\"]}".formatted(receiver.url(), events);
  }

  private void shortenWaits() {
    client.control("PATCH", "/settings", "{\"shortenedWebhookWaitMillis\":40}");
  }

  private JsonNode delivery() {
    return client.control("GET", "/webhooks/deliveries", null).at("/0");
  }

  private void deliveryCommand(String command) {
    String path = "/webhooks/deliveries/" + delivery().at("/uuid").asText() + command;
    assertThat(client.control("POST", path, null).status()).isEqualTo(204);
  }

  private List<Receiver.Received> awaitReceived(int count) {
    await().until(() -> receiver.received().size() >= count);
    return receiver.received();
  }

  private static String signature(String body, String key) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}
