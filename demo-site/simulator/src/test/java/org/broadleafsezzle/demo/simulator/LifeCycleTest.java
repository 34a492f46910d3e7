package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifeCycleTest extends SimulatorTest {

  @Test
  void aNewOrderIsActiveAndHasNoAuthorization() {
    JsonNode order = shop.show(shop.order("AUTH"));

    assertThat(order.at("/checkout_status").asText()).isEqualTo("active");
    assertThat(order.has("authorization")).isFalse();
    assertThat(order.at("/order_amount/amount_in_cents").asInt()).isEqualTo(Shop.AMOUNT);
    assertThat(order.at("/metadata/order_number").asText()).isEqualTo("42");
    assertThat(order.at("/customer/email").asText()).isEqualTo("ada@example.com");
  }

  @Test
  void approvingAnAuthOrderHoldsItsAmountForThirtyMinutes() {
    String uuid = shop.order("AUTH");

    assertThat(shop.decide(uuid, "APPROVE")).isEqualTo(Shop.COMPLETE_URL);

    JsonNode order = shop.show(uuid);
    assertThat(order.at("/checkout_status").asText()).isEqualTo("completed");
    assertThat(order.at("/authorization/approved").asBoolean()).isTrue();
    assertThat(order.at("/authorization/captures")).isEmpty();
    assertThat(order.at("/authorization/expiration").asText()).matches(".*\\.\\d{9}Z");
    moveClock(29 * 60);
    assertThat(shop.capture(uuid, 1).status()).isEqualTo(200);
    moveClock(61);
    assertThat(shop.capture(uuid, 1).at("/0/code").asText()).isEqualTo("authorization_expired");
  }

  @Test
  void approvingACaptureOrderTakesAllOfIt() {
    JsonNode order = shop.show(shop.approvedOrder("CAPTURE"));

    assertThat(order.at("/authorization/captures/0/amount/amount_in_cents").asInt())
        .isEqualTo(Shop.AMOUNT);
  }

  @Test
  void denyingLeadsToTheCancelUrlAndLeavesNoAuthorization() {
    String uuid = shop.order("AUTH");

    assertThat(shop.decide(uuid, "DENY")).isEqualTo(Shop.CANCEL_URL);

    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("denied");
    assertThat(shop.show(uuid).has("authorization")).isFalse();
    assertThat(shop.capture(uuid, 1).status()).isEqualTo(422);
  }

  @Test
  void cancellingLeavesTheCheckoutOpen() {
    String uuid = shop.order("AUTH");

    assertThat(shop.decide(uuid, "CANCEL")).isEqualTo(Shop.CANCEL_URL);

    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("active");
  }

  @Test
  void closingTheTabCompletesAndLeadsNowhere() {
    String uuid = shop.order("AUTH");

    assertThat(shop.decide(uuid, "COMPLETE_AND_CLOSE")).isNull();

    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("completed");
  }

  @Test
  void aDecidedCheckoutCannotBeDecidedAgain() {
    String uuid = shop.approvedOrder("CAPTURE");

    assertThat(
            client
                .control("POST", "/orders/" + uuid + "/decision", "{\"decision\":\"APPROVE\"}")
                .status())
        .isEqualTo(422);
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);
  }

  @Test
  void capturesAndReleasesTogetherNeverExceedTheAuthorization() {
    String uuid = shop.approvedOrder("AUTH");

    assertThat(shop.capture(uuid, 5_000).status()).isEqualTo(200);
    assertThat(shop.release(uuid, 3_000).status()).isEqualTo(200);
    assertThat(shop.capture(uuid, 2_002).status()).isEqualTo(422);
    assertThat(shop.release(uuid, 2_002).status()).isEqualTo(422);
    assertThat(shop.capture(uuid, 2_001).status()).isEqualTo(200);
    assertThat(shop.capture(uuid, 1).status()).isEqualTo(422);
    assertThat(shop.release(uuid, 1).status()).isEqualTo(422);
  }

  @Test
  void refundsNeverExceedCaptures() {
    String uuid = shop.approvedOrder("AUTH");

    assertThat(shop.refund(uuid, 1).status()).isEqualTo(422);
    shop.capture(uuid, 5_000);
    assertThat(shop.refund(uuid, 4_999).status()).isEqualTo(200);
    assertThat(shop.refund(uuid, 2).status()).isEqualTo(422);
    assertThat(shop.refund(uuid, 1).status()).isEqualTo(200);
    assertThat(shop.refund(uuid, 1).status()).isEqualTo(422);
  }

  @Test
  void capturedMoneyCanBeRefundedAfterTheAuthorizationExpired() {
    String uuid = shop.approvedOrder("CAPTURE");
    moveClock(86_400);

    assertThat(shop.refund(uuid, Shop.AMOUNT).status()).isEqualTo(200);
    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("completed");
  }

  @Test
  void amountsAreAtLeastOneCentAndInTheOrdersCurrency() {
    String uuid = shop.approvedOrder("CAPTURE");

    assertThat(shop.refund(uuid, 0).at("/0/code").asText()).isEqualTo("invalid_amount");
    assertThat(shop.refund(uuid, -1).at("/0/code").asText()).isEqualTo("invalid_amount");
    assertThat(
            client
                .api(
                    "POST",
                    "/order/" + uuid + "/refund",
                    "{\"amount_in_cents\":1,\"currency\":\"CAD\"}")
                .at("/0/location")
                .asText())
        .isEqualTo("currency");
  }

  @Test
  void manyCapturesAtOnceTakeNoMoreThanTheAuthorization() throws Exception {
    String uuid = shop.approvedOrder("AUTH");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> captures =
          IntStream.range(0, 20)
              .<Callable<Integer>>mapToObj(i -> () -> shop.capture(uuid, 1_000).status())
              .toList();
      int succeeded = 0;
      for (Future<Integer> capture : threads.invokeAll(captures)) {
        succeeded += capture.get() == 200 ? 1 : 0;
      }
      assertThat(succeeded).isEqualTo(10);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aWhollyReleasedOrExpiredOrderIsDeletedUnlessSomethingWasCaptured() {
    String released = shop.approvedOrder("AUTH");
    String expired = shop.approvedOrder("AUTH");
    String captured = shop.approvedOrder("AUTH");
    shop.release(released, Shop.AMOUNT);
    shop.capture(captured, 1);
    moveClock(31 * 60);

    assertThat(shop.show(released).at("/checkout_status").asText()).isEqualTo("deleted");
    assertThat(shop.show(expired).at("/checkout_status").asText()).isEqualTo("deleted");
    assertThat(shop.show(captured).at("/checkout_status").asText()).isEqualTo("completed");
  }

  @Test
  void aCheckoutEndsWhenItsTimeIsOver() {
    String uuid = shop.order("AUTH");
    moveClock(86_401);

    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("deleted");
  }

  @Test
  void deletingTheCheckoutEndsItUnlessItIsCompleted() {
    String open = shop.order("AUTH");
    String completed = shop.approvedOrder("AUTH");

    assertThat(client.api("DELETE", "/order/" + open + "/checkout", null).status()).isEqualTo(204);
    assertThat(shop.show(open).at("/checkout_status").asText()).isEqualTo("deleted");
    assertThat(client.api("DELETE", "/order/" + completed + "/checkout", null).status())
        .isEqualTo(422);
  }

  @Test
  void anAuthorizationIsMadeAnewOnlyAfterItExpiredAndOnlyOnce() {
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 5_000);
    assertThat(reauthorize(uuid, 5_001).at("/0/code").asText())
        .isEqualTo("authorization_not_expired");
    moveClock(31 * 60);
    assertThat(reauthorize(uuid, 5_002).status()).isEqualTo(422);

    JsonNode next = reauthorize(uuid, 5_001).json();

    assertThat(next.at("/uuid").asText()).isNotEqualTo(uuid);
    assertThat(next.at("/reference_id")).isEqualTo(shop.show(uuid).at("/reference_id"));
    assertThat(next.at("/intent").asText()).isEqualTo("AUTH");
    assertThat(next.at("/authorization/approved").asBoolean()).isTrue();
    assertThat(shop.capture(next.at("/uuid").asText(), 5_001).status()).isEqualTo(200);
    assertThat(reauthorize(uuid, 5_001).at("/0/code").asText()).isEqualTo("already_reauthorized");
  }

  @Test
  void reauthorizingCanBeAnsweredWithoutApproval() {
    String uuid = shop.approvedOrder("AUTH");
    moveClock(31 * 60);
    client.control("PATCH", "/settings", "{\"approvesWithoutShopper\":false}");

    TestClient.Reply reply = reauthorize(uuid, Shop.AMOUNT);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/authorization/approved").asBoolean(true)).isFalse();
    assertThat(shop.capture(reply.at("/uuid").asText(), 1).status()).isEqualTo(422);
  }

  @Test
  void upchargesTogetherAreAtMostFifteenPercent() {
    String uuid = shop.approvedOrder("CAPTURE");

    assertThat(upcharge(uuid, 1_501).status()).isEqualTo(422);
    JsonNode upcharge = upcharge(uuid, 1_000).json();
    assertThat(upcharge(uuid, 501).status()).isEqualTo(422);
    assertThat(upcharge(uuid, 500).status()).isEqualTo(200);

    assertThat(upcharge.at("/is_upcharge").asBoolean()).isTrue();
    assertThat(upcharge.at("/parent_order_uuid").asText()).isEqualTo(uuid);
    assertThat(upcharge.at("/authorization/captures/0/amount/amount_in_cents").asInt())
        .isEqualTo(1_000);
    assertThat(shop.show(uuid).at("/upcharges")).hasSize(2);
  }

  @Test
  void referenceIdsAreUniqueAndCanBeChanged() {
    String first = shop.order("AUTH");
    String taken = shop.show(first).at("/reference_id").asText();
    String second = shop.order("AUTH");

    assertThat(
            client
                .api("POST", "/session", Shop.sessionBody("AUTH", taken, "en-US", "USD", false))
                .at("/0/code")
                .asText())
        .isEqualTo("duplicate_reference_id");
    assertThat(changeReference(second, taken)).isEqualTo(422);
    assertThat(changeReference(second, "not unique!")).isEqualTo(422);
    assertThat(changeReference(first, "renamed-1")).isEqualTo(204);
    assertThat(changeReference(second, taken)).isEqualTo(204);
    assertThat(shop.show(first).at("/reference_id").asText()).isEqualTo("renamed-1");
  }

  private int changeReference(String uuid, String referenceId) {
    return client
        .api("PATCH", "/order/" + uuid, "{\"reference_id\":\"" + referenceId + "\"}")
        .status();
  }

  private TestClient.Reply reauthorize(String uuid, int cents) {
    return client.api("POST", "/order/" + uuid + "/reauthorize", Shop.usd(cents));
  }

  private TestClient.Reply upcharge(String uuid, int cents) {
    return client.api(
        "POST",
        "/order/" + uuid + "/upcharge",
        "{\"intent\":\"CAPTURE\",\"upcharge_amount\":" + Shop.usd(cents) + "}");
  }

  private void moveClock(int seconds) {
    client.moveClock(seconds);
  }
}
