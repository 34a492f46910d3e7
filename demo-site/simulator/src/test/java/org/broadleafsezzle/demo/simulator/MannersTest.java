package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each manner does what its switch says; without one the simulator is as its contract. */
class MannersTest extends SimulatorTest {

  private static final String HEADER = "Sezzle-Request-Id";

  @Test
  void atTheStartAndAfterAResetEveryMannerIsOff() {
    assertThat(client.control("GET", "/manners", null).body())
        .isEqualTo("{\"on\":[],\"listingWaitMillis\":5000}");
    manners(Manner.values());
    client.control("POST", "/reset", null);

    assertThat(client.control("GET", "/manners", null).at("/on")).isEmpty();
  }

  @Test
  void whatIsNotNamedIsTurnedOffAndAnUnknownNameIsRefused() {
    manners(Manner.REQUEST_IDS_IGNORED);
    manners(Manner.MOVEMENTS_LISTED_LATE);

    assertThat(client.control("GET", "/manners", null).at("/on"))
        .extracting(name -> name.asText())
        .containsExactly("MOVEMENTS_LISTED_LATE");
    assertThat(client.control("PUT", "/manners", "{\"on\":[\"RUDE\"]}").status()).isEqualTo(400);
    assertThat(client.control("PUT", "/manners", "{}").status()).isEqualTo(400);
    assertThat(client.control("PUT", "/manners", "{\"on\":[],\"listingWaitMillis\":-1}").status())
        .isEqualTo(400);
    assertThat(client.control("GET", "/manners", null).at("/on")).hasSize(1);
  }

  @Test
  void anIgnoredRequestIdIsCarriedOutAgain() {
    manners(Manner.REQUEST_IDS_IGNORED);
    String uuid = shop.approvedOrder("AUTH");

    TestClient.Reply first = shop.capture(uuid, 1_000, HEADER, "one");
    TestClient.Reply again = shop.capture(uuid, 1_000, HEADER, "one");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isNotEqualTo(first.body());
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(2);
  }

  @Test
  void aMovementListedLateCountsAtOnce() {
    manners(Manner.MOVEMENTS_LISTED_LATE);
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 6_000);
    shop.refund(uuid, 500);
    shop.release(uuid, 1_000);

    assertThat(shop.show(uuid).at("/authorization/captures")).isEmpty();
    assertThat(shop.show(uuid).at("/authorization/refunds")).isEmpty();
    assertThat(shop.show(uuid).at("/authorization/releases")).isEmpty();
    assertThat(shop.capture(uuid, 6_000).status()).isEqualTo(422);

    client.moveClock(6);
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);
    assertThat(shop.show(uuid).at("/authorization/refunds")).hasSize(1);
    assertThat(shop.show(uuid).at("/authorization/releases")).hasSize(1);
  }

  @Test
  void aForgottenRequestIdIsCarriedOutAgainAfterAMinute() {
    manners(Manner.REQUEST_IDS_FORGOTTEN);
    String uuid = shop.approvedOrder("AUTH");

    shop.capture(uuid, 1_000, HEADER, "one");
    client.moveClock(59);
    shop.capture(uuid, 1_000, HEADER, "one");
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);

    client.moveClock(2);
    shop.capture(uuid, 1_000, HEADER, "one");
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(2);
  }

  @Test
  void theCaptureOfAnApprovalIsListedLateAndAnotherAtOnce() {
    manners(Manner.APPROVAL_CAPTURE_LISTED_LATE);
    String captured = shop.approvedOrder("CAPTURE");
    String authorized = shop.approvedOrder("AUTH");
    shop.capture(authorized, 1_000);

    assertThat(shop.show(captured).at("/checkout_status").asText()).isEqualTo("completed");
    assertThat(shop.show(captured).at("/authorization/captures")).isEmpty();
    assertThat(shop.show(authorized).at("/authorization/captures")).hasSize(1);

    client.moveClock(6);
    assertThat(shop.show(captured).at("/authorization/captures")).hasSize(1);
  }

  @Test
  void theAuthorizationIsListedLate() {
    manners(Manner.AUTHORIZATION_LISTED_LATE);
    String uuid = shop.approvedOrder("AUTH");

    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("completed");
    assertThat(shop.show(uuid).has("authorization")).isFalse();

    client.moveClock(6);
    assertThat(shop.show(uuid).at("/authorization/approved").asBoolean()).isTrue();
  }

  @Test
  void anExpiredOrderIsReauthorizedTwice() {
    manners(Manner.SECOND_REAUTHORIZE_ACCEPTED);
    String uuid = shop.approvedOrder("AUTH");
    client.moveClock(31 * 60);

    TestClient.Reply first = client.api("POST", "/order/" + uuid + "/reauthorize", Shop.usd(1_000));
    TestClient.Reply second =
        client.api("POST", "/order/" + uuid + "/reauthorize", Shop.usd(1_000));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at("/uuid").asText()).isNotEqualTo(first.at("/uuid").asText());
    assertThat(second.at("/authorization/approved").asBoolean()).isTrue();
  }

  @Test
  void aCheckoutStaysActiveAndIsApprovedDaysLater() {
    manners(Manner.CHECKOUTS_STAY_ACTIVE);
    String uuid = shop.order("AUTH");
    client.moveClock(5 * 86_400);

    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("active");
    shop.decide(uuid, "APPROVE");
    assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"denied", "deleted", "expired"})
  void aCheckoutThatHasEndedIsApprovedAndTheMerchantIsTold(String end) throws Exception {
    try (Receiver receiver = new Receiver()) {
      client.api(
          "POST",
          "/webhooks",
          "{\"url\":\"" + receiver.url() + "\",\"events\":[\"order.authorized\"]}");
      String uuid = ended(end);
      manners(Manner.APPROVED_AFTER_END);
      assertThat(shop.show(uuid).at("/checkout_status").asText())
          .isEqualTo(end.equals("denied") ? "denied" : "deleted");

      shop.decide(uuid, "APPROVE");

      assertThat(shop.show(uuid).at("/authorization/approved").asBoolean()).isTrue();
      assertThat(shop.show(uuid).at("/checkout_status").asText()).isEqualTo("completed");
      assertThat(receiver.first().body()).contains("order.authorized", uuid);
    }
  }

  @Test
  void aDeletedCheckoutIsCompletedWithinTenMinutesAndAtSezzlesPageToo() {
    manners(Manner.DELETED_CHECKOUTS_COMPLETABLE);
    String early = ended("deleted");
    String late = ended("deleted");
    String denied = ended("denied");

    assertThat(page(early).status()).isEqualTo(200);
    assertThat(page(denied).body()).doesNotContain("name=\"decision\"");
    shop.decide(early, "APPROVE");
    assertThat(shop.show(early).at("/checkout_status").asText()).isEqualTo("completed");
    client.moveClock(601);
    assertThat(page(late).status()).isEqualTo(410);
    assertThat(approve(late).status()).isEqualTo(422);
  }

  @Test
  void aReferenceIdThatIsFixedStaysAsItIs() {
    manners(Manner.REFERENCE_ID_FIXED);
    String uuid = shop.order("AUTH");
    String before = shop.show(uuid).at("/reference_id").asText();

    TestClient.Reply reply =
        client.api("PATCH", "/order/" + uuid, "{\"reference_id\":\"another\"}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(shop.show(uuid).at("/reference_id").asText()).isEqualTo(before);
  }

  @Test
  void releasesAndRefundsAreRefusedToTheApiAndPossibleByHand() {
    manners(Manner.RELEASES_REFUSED, Manner.REFUNDS_REFUSED);
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 5_000);

    assertThat(shop.release(uuid, 100).status()).isEqualTo(422);
    assertThat(shop.refund(uuid, 100).status()).isEqualTo(422);
    assertThat(byHand(uuid, "release").status()).isEqualTo(200);
    assertThat(byHand(uuid, "refund").status()).isEqualTo(200);
  }

  @Test
  void theClockIsAnHourWrongEitherWayAndCanBeMovedBeside() {
    Instant now = Instant.now();
    manners(Manner.CLOCK_AHEAD);
    assertThat(now()).isBetween(now.plusSeconds(3_500), now.plusSeconds(3_700));
    client.control("POST", "/clock/move", "{\"seconds\":600}");
    assertThat(now()).isBetween(now.plusSeconds(4_100), now.plusSeconds(4_300));
    manners(Manner.CLOCK_BEHIND);
    assertThat(now()).isBetween(now.minusSeconds(3_100), now.minusSeconds(2_900));
    client.control("POST", "/clock/move", "{\"to\":\"2031-01-01T00:00:00Z\"}");
    assertThat(now().toString()).startsWith("2031-01-01T00:00:0");
    manners(Manner.CLOCK_AHEAD, Manner.CLOCK_BEHIND);
    assertThat(now().toString()).startsWith("2031-01-01T01:00:0");
  }

  private String ended(String end) {
    String uuid = shop.order("AUTH");
    switch (end) {
      case "denied" -> shop.decide(uuid, "DENY");
      case "deleted" -> client.api("DELETE", "/order/" + uuid + "/checkout", null);
      default -> client.moveClock(2 * 86_400);
    }
    return uuid;
  }

  private TestClient.Reply page(String uuid) {
    return client.get(simulator().baseUrl() + "/checkout/" + uuid);
  }

  private TestClient.Reply approve(String uuid) {
    return client.control("POST", "/orders/" + uuid + "/decision", "{\"decision\":\"APPROVE\"}");
  }

  private TestClient.Reply byHand(String uuid, String movement) {
    return client.control("POST", "/orders/" + uuid + "/" + movement, "{\"amountInCents\":100}");
  }

  private Instant now() {
    return Instant.parse(client.control("GET", "/clock", null).at("/now").asText());
  }

  private void manners(Manner... manners) {
    client.manners(manners);
  }
}
