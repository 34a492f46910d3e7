package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sezzle lists the capture of an approval seconds late: "not yet" is not "no". */
@Tag("money")
@DemoTest
class ListedLateIT {
  private static final String LATE = "MOVEMENTS_LISTED_LATE";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void theReturnWaitsALittle(Demo demo) throws Exception {
    ShopSettings.intent("CAPTURE");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    demo.sezzle().behaves(Duration.ofMillis(1200), LATE);

    shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));

    assertThat(shopper.hasOrdered()).isTrue();
    nothingWentBack(demo, uuid);
  }

  @Test
  void afterThatThePageLooksAgainOnItsOwnUntilThereIsTheOrder(Demo demo) throws Exception {
    ShopSettings.intent("CAPTURE");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    demo.sezzle().behaves(Duration.ofSeconds(8), LATE);
    String back = demo.sezzle().decide(uuid, "APPROVE");

    shopper.opens(back);

    assertThat(shopper.page().text("h1")).isEqualTo("Your payment is being processed");
    assertThat(shopper.session().header(back, "Refresh")).hasValue("5");
    await().atMost(PATIENCE).until(() -> shopper.opens(back).hasOrdered());
    nothingWentBack(demo, uuid);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void webhookAndJobWaitToo(boolean webhooks, Demo demo) throws Exception {
    ShopSettings.intent("CAPTURE");
    ShopSettings.webhooks(webhooks);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "order.authorized", "order.captured");
    try (Connection database = demo.connect()) {
      long before = Books.newestOrder(database);
      HttpShopper shopper = HttpShopper.readyToPay(demo);
      String uuid = shopper.goesToSezzle();
      demo.sezzle().behaves(Duration.ofSeconds(6), LATE);
      demo.sezzle().approveAndClose(uuid);
      demo.reconcile();
      assertThat(shopper.opens(demo.shop("/cart")).page().shows("#empty-cart")).isFalse();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                database
                    .createStatement()
                    .executeUpdate("UPDATE SEZZLE_CHECKOUT SET LOOK_AGAIN_MILLIS = 0");
                database
                    .createStatement()
                    .executeUpdate("UPDATE SEZZLE_WEBHOOK SET NEXT_ATTEMPT_MILLIS = 0");
                demo.workOffWebhooks();
                demo.reconcile();
                assertThat(shopper.opens(demo.shop("/cart")).page().shows("#empty-cart")).isTrue();
                assertThat(Books.differences(database, demo.sezzle(), before)).isEmpty();
              });
      nothingWentBack(demo, uuid);
    }
  }

  private static void nothingWentBack(Demo demo, String uuid) {
    assertThat(
            demo.sezzle().order(uuid).path("authorization").path("refundedInCents").asLong()
                + demo.sezzle().order(uuid).path("authorization").path("releasedInCents").asLong())
        .isZero();
  }
}
