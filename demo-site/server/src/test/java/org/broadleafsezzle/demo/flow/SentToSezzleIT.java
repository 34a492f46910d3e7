package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to Sezzle, and a cart that is paid twice. */
@Tag("money")
@DemoTest
class SentToSezzleIT extends SentToSezzleScene {

  @Test
  void withAnUnchangedCartTheButtonLeadsBackToTheSameSession(Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String first = shopper.goesToSezzle();
    shopper.looksAtTheCheckout();

    assertThat(shopper.goesToSezzle()).isEqualTo(first);

    assertThat(sessionsMade(demo)).isEqualTo(1);
    shopper.opens(demo.sezzle().decide(first, "APPROVE"));
    assertThat(shopper.hasOrdered()).isTrue();
    agree(demo);
  }

  @Test
  void aCartIsNotSentThereWithoutEnd(Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    for (int tries = 0; tries < 20; tries++) {
      demo.sezzle().decide(shopper.goesToSezzle(), "DENY");
      shopper.looksAtTheCheckout();
    }

    shopper.pressesSezzle();

    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=repeated");
    assertThat(shopper.page().text(".sezzle-message")).contains("very often");
    assertThat(sessionsMade(demo)).isEqualTo(20);
  }

  @Test
  void aSessionIsMadeThoughSezzlesClockIsAnHourAheadAndNobodyHasNoticedYet(Demo demo)
      throws Exception {
    ShopSettings.set("checkout.expiration-minutes", "30");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    demo.sezzle().moveClock(Duration.ofHours(1));

    String uuid = shopper.goesToSezzle();

    shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));
    assertThat(shopper.hasOrdered()).isTrue();
    agree(demo);
    demo.sezzle().showRealTime();
    demo.reconcile();
  }

  @Test
  void theSessionEndsWhenTheSettingsSay(Demo demo) throws Exception {
    ShopSettings.set("checkout.expiration-minutes", "30");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();

    Instant told =
        Instant.parse(
            demo.sezzle()
                .accepted("createSession")
                .path("order")
                .path("checkout_expiration")
                .asText());
    assertThat(told)
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(28)), Instant.now().plus(Duration.ofMinutes(31)));

    change(demo, uuid, "CHECKOUT_EXPIRES_MILLIS = 1");
    demo.reconcile();

    assertThat(demo.sezzle().order(uuid).path("checkoutStatus").asText()).isEqualTo("deleted");
    demo.sezzle().clearLog();
    change(demo, uuid, "LOOK_AGAIN_MILLIS = 0");
    demo.reconcile();
    demo.reconcile();
    assertThat(askedAbout(demo, uuid, "deleteCheckout")).isZero();
    assertThat(askedAbout(demo, uuid, "getOrder")).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTH", "CAPTURE"})
  void theSecondApprovalOfACartIsGivenBackAndSaid(String intent, Demo demo) throws Exception {
    ShopSettings.intent(intent);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String first = shopper.goesToSezzle();
    String back = demo.sezzle().decide(first, "APPROVE");
    shopper.looksAtTheCheckout();
    String second = shopper.goesToSezzle();
    String backAgain = demo.sezzle().decide(second, "APPROVE");
    shopper.opens(back);
    assertThat(shopper.hasOrdered()).isTrue();
    String number = shopper.orderNumber();

    for (int reload = 0; reload < 2; reload++) {
      shopper.opens(backAgain);
      toldOf(number, shopper);
      assertThat(shopper.page().text(".sezzle-money")).contains("with Sezzle");
    }

    assertThat(held(demo, second)).isZero();
    assertThat(held(demo, first)).isPositive();
    agree(demo);
    HttpShopper stranger = new HttpShopper(demo).opens(backAgain);
    assertThat(stranger.page().document().html()).doesNotContain(number, "sezzle-money");
    assertThat(stranger.page().text("#sezzle-given-back")).contains("given back");
  }

  @Test
  void anApprovalAfterPayingOnDeliveryIsGivenBackAndSaid(Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String back = demo.sezzle().decide(uuid, "APPROVE");
    shopper.looksAtTheCheckout();
    String number =
        shopper
            .session()
            .submit(shopper.page(), "#place-order-cod", Map.of())
            .url()
            .getPath()
            .replaceFirst(".*/", "");

    shopper.opens(back);

    toldOf(number, shopper);
    assertThat(held(demo, uuid)).isZero();
    agree(demo);
  }
}
