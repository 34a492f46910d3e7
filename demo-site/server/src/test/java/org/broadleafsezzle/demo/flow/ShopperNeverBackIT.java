package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shopper who paid and closed the window gets the order all the same. */
@Tag("money")
@DemoTest
class ShopperNeverBackIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({
    "AUTH, UNITED_STATES, SEATTLE",
    "CAPTURE, UNITED_STATES, SEATTLE",
    "AUTH, CANADA_IN_FRENCH, MONTREAL"
  })
  void theReconcileJobMakesTheOrder(String intent, Region region, Home home, Demo demo)
      throws IOException {
    ShopSettings.intent(intent);
    HttpShopper shopper = new HttpShopper(demo).shopsIn(region).adds(HttpShopper.TROWEL);
    shopper.checksOutTo(home, "grace@example.com");
    BigDecimal total = shopper.total();
    shopper.goesToSezzle();
    demo.sezzle().approveAndClose(uuid(demo));

    ShopSettings.reconcileAtOnce();

    becomesAnOrder(demo, shopper);
    theJobHasDoneItsPart(demo);
    onePayment(demo, intent.equals("CAPTURE") ? "Authorize and Capture" : "Authorize", total);
    comingBackLateShowsTheOrder(demo, shopper);
  }

  @ParameterizedTest
  @CsvSource({"AUTH, UNITED_STATES, SEATTLE", "CAPTURE, CANADA, TORONTO"})
  void aWebhookMakesTheOrder(String intent, Region region, Home home, Demo demo)
      throws IOException {
    ShopSettings.intent(intent);
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "order.authorized", "order.captured");
    HttpShopper shopper = new HttpShopper(demo).shopsIn(region).adds(HttpShopper.TROWEL);
    shopper.checksOutTo(home, "grace@example.com");
    BigDecimal total = shopper.total();
    shopper.goesToSezzle();

    demo.sezzle().approveAndClose(uuid(demo));

    becomesAnOrder(demo, shopper);
    onePayment(demo, intent.equals("CAPTURE") ? "Authorize and Capture" : "Authorize", total);
    comingBackLateShowsTheOrder(demo, shopper);
  }

  @Test
  void whileWebhooksAreHeldTheReconcileJobMakesTheOrder(Demo demo) throws IOException {
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "order.authorized");
    demo.sezzle().holdWebhooks(true);
    HttpShopper shopper = new HttpShopper(demo).adds(HttpShopper.TROWEL);
    shopper.checksOutTo(Home.SEATTLE, "grace@example.com");
    BigDecimal total = shopper.total();
    shopper.goesToSezzle();
    demo.sezzle().approveAndClose(uuid(demo));

    ShopSettings.reconcileAtOnce();

    becomesAnOrder(demo, shopper);
    theJobHasDoneItsPart(demo);
    onePayment(demo, "Authorize", total);
    assertThat(demo.sezzle().deliveries())
        .isNotEmpty()
        .allMatch(delivery -> delivery.path("attempts").isEmpty());
  }

  @Test
  void theReconcileJobGivesTheMoneyBackIfTheCartWasChangedMeanwhile(Demo demo) throws IOException {
    HttpShopper shopper = new HttpShopper(demo).adds(HttpShopper.TROWEL);
    shopper.checksOutTo(Home.SEATTLE, "grace@example.com").goesToSezzle();
    demo.sezzle().approveAndClose(uuid(demo));
    shopper.adds(HttpShopper.GREENHOUSE);

    ShopSettings.reconcileAtOnce();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode authorization = demo.sezzle().order().path("authorization");
              assertThat(authorization.path("releasedInCents").asLong())
                  .isPositive()
                  .isEqualTo(authorization.path("amountInCents").asLong());
            });
    assertThat(shopper.opens(demo.shop("/cart")).page().text("body"))
        .containsIgnoringCase("trowel");
  }

  private static String uuid(Demo demo) {
    return demo.sezzle().order().path("uuid").asText();
  }

  private static void becomesAnOrder(Demo demo, HttpShopper shopper) {
    await()
        .atMost(PATIENCE)
        .until(() -> shopper.opens(demo.shop("/cart")).page().shows("#empty-cart"));
  }

  /** The last thing it does is to tell Sezzle the order's number. */
  private static void theJobHasDoneItsPart(Demo demo) {
    await().atMost(PATIENCE).until(() -> !demo.sezzle().log("updateOrder").isEmpty());
  }

  private static void onePayment(Demo demo, String transactionType, BigDecimal total) {
    JsonNode held = demo.sezzle().order();
    AdminOrder order = AdminOrder.of(demo, held);
    assertThat(order.payments()).hasSize(1).allMatch(payment -> payment.startsWith("Sezzle "));
    assertThat(order.transactions()).hasSize(1);
    AdminOrder.Transaction transaction = order.transactions().get(0);
    assertThat(transaction.type()).isEqualTo(transactionType);
    assertThat(transaction.amount().replaceAll("[^0-9]", ""))
        .isEqualTo(total.movePointRight(2).toPlainString());
    assertThat(held.path("authorization").path("releasedInCents").asLong()).isZero();
  }

  /** And asks Sezzle nothing: it was decided before. */
  private static void comingBackLateShowsTheOrder(Demo demo, HttpShopper shopper)
      throws IOException {
    JsonNode session = demo.sezzle().accepted("createSession");
    demo.sezzle().clearLog();
    shopper.opens(session.path("complete_url").path("href").asText());
    assertThat(shopper.hasOrdered()).isTrue();
    String order = uuid(demo);
    assertThat(demo.sezzle().log("getOrder"))
        .noneMatch(call -> call.path("path").asText().endsWith(order));
  }
}
