package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.junit.jupiter.api.Test;

/** The other spellings that are found in Sezzle's documents and its plugins. */
class SpellingTest extends SimulatorTest {

  @Test
  void theStatusIsComplete() {
    String uuid = shop.approvedOrder("AUTH");
    client.manners(Manner.STATUS_COMPLETE);

    assertThat(show(uuid).at("/checkout_status").asText()).isEqualTo("complete");
    assertThat(show(shop.order("AUTH")).at("/checkout_status").asText()).isEqualTo("active");
  }

  @Test
  void amountsAreFlat() {
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 1_000);
    client.manners(Manner.AMOUNTS_FLAT);

    JsonNode order = show(uuid);

    assertThat(order.at("/amount_in_cents").asInt()).isEqualTo(10_001);
    assertThat(order.at("/currency_code").asText()).isEqualTo("USD");
    assertThat(order.has("order_amount")).isFalse();
    assertThat(order.at("/authorization/amount_in_cents").asInt()).isEqualTo(10_001);
    assertThat(order.at("/authorization/captures/0/amount_in_cents").asInt()).isEqualTo(1_000);
    assertThat(order.at("/authorization/captures/0/uuid").asText()).isNotEmpty();
    assertThat(order.at("/shipping_amount/amount_in_cents").isInt()).isTrue();
  }

  @Test
  void datesHaveNoOffsetOrNoFraction() {
    String uuid = shop.approvedOrder("AUTH");
    assertThat(expiration(uuid)).matches(".*T\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z");

    client.manners(Manner.DATES_WITHOUT_OFFSET);
    assertThat(expiration(uuid)).matches(".*T\\d\\d:\\d\\d:\\d\\d\\.\\d{9}");
    client.manners(Manner.DATES_IN_WHOLE_SECONDS);
    assertThat(expiration(uuid)).matches(".*T\\d\\d:\\d\\d:\\d\\dZ");
    client.manners(Manner.DATES_IN_WHOLE_SECONDS, Manner.DATES_WITHOUT_OFFSET);
    assertThat(expiration(uuid)).matches(".*T\\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void aRefusalIsOneObject() {
    client.manners(Manner.ERRORS_AS_OBJECT);

    TestClient.Reply reply = client.apiUnchecked("GET", "/order/nobody", null);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("/code").asText()).isEqualTo("not_found");
  }

  @Test
  void whatIsCreatedIsAnsweredWithOk() {
    client.bearer();
    client.manners(Manner.CREATED_AS_OK);

    TestClient.Reply session = client.apiUnchecked("POST", "/session", Shop.sessionBody("AUTH"));

    assertThat(session.status()).isEqualTo(200);
    assertThat(session.at("/order/uuid").asText()).isNotEmpty();
    client.control("DELETE", "/manners", null);
    assertThat(client.authenticate().status()).isEqualTo(201);
  }

  @Test
  void addressesHaveAPhone() {
    String body =
        Shop.sessionBody("AUTH")
            .replace("\"country_code\"", "\"phone_number\":\"5555550100\",\"country_code\"");
    String uuid = shop.session(body).at("/order/uuid").asText();
    assertThat(show(uuid).at("/customer/billing_address").has("phone_number")).isTrue();
    client.manners(Manner.PHONE_OF_ADDRESSES);

    JsonNode address = show(uuid).at("/customer/billing_address");

    assertThat(address.has("phone_number")).isFalse();
    assertThat(address.at("/phone").asText()).isNotEmpty();
  }

  @Test
  void eventsAreSpelledTheSameWay() throws Exception {
    try (Receiver receiver = new Receiver()) {
      client.api(
          "POST",
          "/webhooks",
          "{\"url\":\"" + receiver.url() + "\",\"events\":[\"order.captured\"]}");
      String uuid = shop.approvedOrder("AUTH");
      client.manners(Manner.AMOUNTS_FLAT, Manner.DATES_WITHOUT_OFFSET);

      shop.capture(uuid, 1_000);

      JsonNode event = TestClient.parse(receiver.first().body());
      assertThat(event.at("/data/capture/amount_in_cents").asInt()).isEqualTo(1_000);
      assertThat(event.at("/data/capture/currency_code").asText()).isEqualTo("USD");
      assertThat(event.at("/created_at").asText()).doesNotEndWith("Z");
    }
  }

  private String expiration(String uuid) {
    return show(uuid).at("/authorization/expiration").asText();
  }

  private JsonNode show(String uuid) {
    return client.apiUnchecked("GET", "/order/" + uuid, null).json();
  }
}
