package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A shopper approves at Sezzle what the shop took for ended: Sezzle is asked all the same, and what
 * it holds becomes an order or is given back.
 */
@Tag("money")
@DemoTest
class LateApprovalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private long before;

  @BeforeEach
  void remember(Demo demo) throws SQLException {
    try (Connection database = demo.connect()) {
      before = Books.newestOrder(database);
    }
  }

  @ParameterizedTest
  @CsvSource({"AUTH, DECLINED", "AUTH, CANCELLED", "CAPTURE, EXPIRED"})
  void aWebhookOfItMakesTheOrder(String intent, String state, Demo demo) throws Exception {
    ShopSettings.intent(intent);
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "order.authorized", "order.captured");
    HttpShopper shopper = endedInTheShop(state, demo);

    demo.sezzle().approveAndClose(uuid(demo));

    becomesAnOrder(demo, shopper);
    agree(demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLINED", "CANCELLED", "EXPIRED"})
  void theJobMakesTheOrderWithoutAWebhook(String state, Demo demo) throws Exception {
    HttpShopper shopper = endedInTheShop(state, demo);
    demo.sezzle().approveAndClose(uuid(demo));

    demo.reconcile();

    becomesAnOrder(demo, shopper);
    agree(demo);
  }

  @ParameterizedTest
  @CsvSource({"AUTH, true", "CAPTURE, true", "AUTH, false", "CAPTURE, false"})
  void whatWasGivenBackBeforeIsGivenBackAgain(String intent, boolean webhooks, Demo demo)
      throws Exception {
    ShopSettings.intent(intent);
    ShopSettings.webhooks(webhooks);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "order.authorized");
    endedInTheShop("UNDONE", demo);

    demo.sezzle().approveAndClose(uuid(demo));
    if (!webhooks) {
      demo.reconcile();
    }

    givenBack(demo);
    agree(demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLINED", "CANCELLED", "EXPIRED"})
  void whatTheCartDoesNotFitAnyMoreIsGivenBack(String state, Demo demo) throws Exception {
    HttpShopper shopper = endedInTheShop(state, demo);
    shopper.adds(HttpShopper.GREENHOUSE);
    demo.sezzle().approveAndClose(uuid(demo));

    demo.reconcile();

    givenBack(demo);
    agree(demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCELLED", "EXPIRED"})
  void theShopperWhoComesBackGetsTheOrder(String state, Demo demo) throws Exception {
    HttpShopper shopper = endedInTheShop(state, demo);

    shopper.opens(demo.sezzle().decide(uuid(demo), "APPROVE"));

    assertThat(shopper.hasOrdered()).isTrue();
    agree(demo);
  }

  private static HttpShopper endedInTheShop(String state, Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_CHECKOUT SET STATE = '"
              + state
              + "', STATE_REASON = '"
              + (state.equals("UNDONE") ? "NOT_APPROVED" : state)
              + "' WHERE SEZZLE_ORDER_UUID = '"
              + uuid(demo)
              + "'");
    }
    return shopper;
  }

  private static String uuid(Demo demo) {
    return demo.sezzle().order().path("uuid").asText();
  }

  private static void becomesAnOrder(Demo demo, HttpShopper shopper) {
    await()
        .atMost(PATIENCE)
        .until(() -> shopper.opens(demo.shop("/cart")).page().shows("#empty-cart"));
  }

  private static void givenBack(Demo demo) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode authorization = demo.sezzle().order().path("authorization");
              assertThat(
                      authorization.path("releasedInCents").asLong()
                          + authorization.path("refundedInCents").asLong())
                  .isPositive()
                  .isEqualTo(authorization.path("amountInCents").asLong());
            });
  }

  private void agree(Demo demo) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              try (Connection database = demo.connect()) {
                assertThat(Books.differences(database, demo.sezzle(), before)).isEmpty();
              }
            });
  }
}
