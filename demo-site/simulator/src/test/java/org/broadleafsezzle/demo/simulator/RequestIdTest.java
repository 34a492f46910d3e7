package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestIdTest extends SimulatorTest {

  private static final String HEADER = "Sezzle-Request-Id";

  @Test
  void theSameIdIsCarriedOutOnceAndAnsweredAlike() {
    String uuid = shop.approvedOrder("AUTH");

    TestClient.Reply first = shop.capture(uuid, 1_000, HEADER, "one");
    TestClient.Reply again = shop.capture(uuid, 1_000, HEADER, "one");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);
    assertThat(client.control("GET", "/log?operationId=capture", null).json())
        .extracting(call -> call.at("/replayed").asBoolean())
        .containsExactly(false, true);
  }

  @Test
  void anotherIdOrNoneIsAnotherCapture() {
    String uuid = shop.approvedOrder("AUTH");

    shop.capture(uuid, 1_000, HEADER, "one");
    shop.capture(uuid, 1_000, HEADER, "two");
    shop.capture(uuid, 1_000);
    shop.capture(uuid, 1_000);

    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(4);
  }

  @Test
  void theSameIdWithAnotherBodyOrPathIsRefused() {
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 1_000, HEADER, "one");

    TestClient.Reply otherBody = shop.capture(uuid, 1_001, HEADER, "one");
    TestClient.Reply otherOrder = shop.capture(shop.approvedOrder("AUTH"), 1_000, HEADER, "one");
    TestClient.Reply otherOperation = shop.release(uuid, 1_000, HEADER, "one");

    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(otherBody.at("/0/code").asText()).isEqualTo("request_id_reused");
    assertThat(otherOrder.status()).isEqualTo(422);
    assertThat(otherOperation.status()).isEqualTo(422);
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);
  }

  @Test
  void aRefusalIsNotRepeatedOnceItsCauseIsGone() {
    String uuid = shop.order("AUTH");
    assertThat(shop.capture(uuid, 1_000, HEADER, "one").status()).isEqualTo(422);
    shop.decide(uuid, "APPROVE");

    assertThat(shop.capture(uuid, 1_000, HEADER, "one").status()).isEqualTo(200);
    assertThat(shop.capture(uuid, 1_000, HEADER, "one").status()).isEqualTo(200);
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);
  }

  @Test
  void aRetryAfterALostAnswerMovesNothingTwice() {
    String uuid = shop.approvedOrder("AUTH");
    client.control(
        "POST",
        "/faults",
        "{\"operationId\":\"capture\",\"kind\":\"STATUS_500\",\"when\":\"AFTER\"}");
    client.apiUnchecked(
        "POST",
        "/order/" + uuid + "/capture",
        "{\"capture_amount\":" + Shop.usd(1_000) + "}",
        HEADER,
        "one");

    assertThat(shop.capture(uuid, 1_000, HEADER, "one").status()).isEqualTo(200);
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);
  }
}
