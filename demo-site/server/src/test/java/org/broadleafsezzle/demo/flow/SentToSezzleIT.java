package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sessions a shopper is sent to Sezzle with: how often, for how long, and what is made of them.
 */
@Tag("money")
@DemoTest
class SentToSezzleIT {
  private long before;

  @BeforeEach
  void remember(Demo demo) throws SQLException {
    try (Connection database = demo.connect()) {
      before = Books.newestOrder(database);
    }
  }

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

    execute(demo, "UPDATE SEZZLE_CHECKOUT SET CHECKOUT_EXPIRES_MILLIS = 1");
    demo.reconcile();

    assertThat(demo.sezzle().order(uuid).path("checkoutStatus").asText()).isEqualTo("deleted");
    demo.sezzle().clearLog();
    execute(demo, "UPDATE SEZZLE_CHECKOUT SET LOOK_AGAIN_MILLIS = 0 WHERE STATE = 'OPEN'");
    demo.reconcile();
    demo.reconcile();
    assertThat(demo.sezzle().log("deleteCheckout")).isEmpty();
    assertThat(demo.sezzle().log("getOrder")).hasSizeLessThanOrEqualTo(1);
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
    }

    assertThat(held(demo, second)).isZero();
    assertThat(held(demo, first)).isPositive();
    agree(demo);
    HttpShopper stranger = new HttpShopper(demo).opens(backAgain);
    assertThat(stranger.page().document().html()).doesNotContain(number);
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

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "REVIEW"})
  void theDeliveryAddressSwappedInASecondTabIsRefusedOrNeedsAPerson(String rule, Demo demo)
      throws Exception {
    ShopSettings.set("checkout.changed", rule);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String back = demo.sezzle().decide(uuid, "APPROVE");
    execute(
        demo,
        "UPDATE BLC_ADDRESS SET ADDRESS_LINE1 = '666 Elsewhere Rd' WHERE ADDRESS_ID IN (SELECT"
            + " ADDRESS_ID FROM BLC_FULFILLMENT_GROUP WHERE ORDER_ID = "
            + orderOf(demo, uuid)
            + ")");

    shopper.opens(back);

    refusedOrForAPerson(rule, uuid, shopper, demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "REVIEW"})
  void itemsSwappedAtTheSameTotalAreRefusedOrNeedAPerson(String rule, Demo demo) throws Exception {
    ShopSettings.set("checkout.changed", rule);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String back = demo.sezzle().decide(uuid, "APPROVE");
    execute(
        demo,
        "UPDATE BLC_DISCRETE_ORDER_ITEM SET SKU_ID = (SELECT MAX(SKU_ID) FROM BLC_SKU) WHERE"
            + " ORDER_ITEM_ID IN (SELECT ORDER_ITEM_ID FROM BLC_ORDER_ITEM WHERE ORDER_ID = "
            + orderOf(demo, uuid)
            + ")");

    shopper.opens(back);

    refusedOrForAPerson(rule, uuid, shopper, demo);
  }

  private void refusedOrForAPerson(String rule, String uuid, HttpShopper shopper, Demo demo)
      throws Exception {
    if (rule.equals("REFUSE")) {
      assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=changed");
      assertThat(held(demo, uuid)).isZero();
      agree(demo);
    } else {
      assertThat(shopper.hasOrdered()).isTrue();
      assertThat(
              value(
                  demo,
                  "SELECT ORDER_PROBLEM FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '"
                      + uuid
                      + "'"))
          .isEqualTo("ORDER_CHANGED");
    }
  }

  @Test
  void ordersWithoutTheirPaymentAndPaymentsWithoutTheirOrderAreFound(Demo demo) throws Exception {
    String unpaid = bought(demo);
    String missing = bought(demo);
    execute(
        demo,
        "UPDATE SEZZLE_CHECKOUT SET STATE = 'UNDONE', STATE_REASON = 'ORDER_FAILED' WHERE"
            + " SEZZLE_ORDER_UUID = '"
            + unpaid
            + "'");
    execute(
        demo,
        "UPDATE BLC_ORDER_PAYMENT SET ARCHIVED = 'Y' WHERE ORDER_ID = " + orderOf(demo, unpaid));
    demo.sezzle().release(unpaid, held(demo, unpaid));
    execute(
        demo,
        "UPDATE BLC_ORDER SET ORDER_STATUS = 'IN_PROCESS' WHERE ORDER_ID = "
            + orderOf(demo, missing));

    demo.reconcile();

    assertThat(problemOf(demo, unpaid)).isEqualTo("ORDER_UNPAID");
    assertThat(problemOf(demo, missing)).isEqualTo("ORDER_MISSING");
    execute(
        demo,
        "UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED' WHERE ORDER_ID IN ("
            + orderOf(demo, unpaid)
            + ", "
            + orderOf(demo, missing)
            + ")");
    demo.reconcile();
    assertThat(problemOf(demo, unpaid)).isNull();
    assertThat(problemOf(demo, missing)).isNull();
  }

  private static String bought(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));
    assertThat(shopper.hasOrdered()).isTrue();
    return uuid;
  }

  private static String problemOf(Demo demo, String uuid) throws SQLException {
    return value(
        demo, "SELECT ORDER_PROBLEM FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '" + uuid + "'");
  }

  private static void toldOf(String orderNumber, HttpShopper shopper) {
    assertThat(shopper.page().text("h1")).isEqualTo("Your order is placed");
    assertThat(shopper.page().text("main")).contains(orderNumber);
    assertThat(shopper.page().text("#sezzle-given-back")).contains("given back");
    assertThat(shopper.page().document().select("#sezzle-order").attr("href"))
        .endsWith("/confirmation/" + orderNumber);
  }

  private static long held(Demo demo, String uuid) {
    JsonNode authorization = demo.sezzle().order(uuid).path("authorization");
    return authorization.path("amountInCents").asLong()
        - authorization.path("releasedInCents").asLong()
        - authorization.path("refundedInCents").asLong();
  }

  private static String orderOf(Demo demo, String uuid) throws SQLException {
    return value(
        demo,
        "SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '" + uuid + "'");
  }

  private static String value(Demo demo, String query) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        java.sql.ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Demo demo, String sql) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private void agree(Demo demo) throws SQLException {
    try (Connection database = demo.connect()) {
      assertThat(Books.differences(database, demo.sezzle(), before)).isEmpty();
    }
  }

  /** A token that has expired is refused first: such a call has made nothing. */
  private static long sessionsMade(Demo demo) {
    return demo.sezzle().log("createSession").stream()
        .filter(call -> call.path("status").asInt() < 300)
        .count();
  }
}
