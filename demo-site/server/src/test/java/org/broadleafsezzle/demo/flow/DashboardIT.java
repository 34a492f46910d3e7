package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopLog;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A movement that the shop did not ask for enters the shop's books automatically. */
@DemoTest
@Tag("money")
class DashboardIT {
  private static final Pattern ADOPTED = Pattern.compile("adopted=([0-9]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Connection database;
  private long before;

  @BeforeEach
  void booksSoFar(Demo demo) throws Exception {
    database = demo.connect();
    before = Books.newestOrder(database);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void aCaptureAndARefundAreToldByWebhook(Demo demo) throws Exception {
    ShopSettings.webhooks(true);
    demo.sezzle()
        .subscribe(
            demo.shop("/sezzle/webhook"),
            "order.captured",
            "order.refunded",
            "dispute.merchant_input_requested");
    String uuid = buys(demo);
    ShopLog log = ShopLog.fromNow();

    demo.sezzle().capture(uuid, 500);
    booksAgree(demo);
    demo.sezzle().refund(uuid, 200);
    booksAgree(demo);

    assertThat(movements(uuid)).containsExactly("CAPTURE 500 DASHBOARD", "REFUND 200 DASHBOARD");
    assertThat(row(uuid, "CAPTURED_IN_CENTS, REFUNDED_IN_CENTS")).containsExactly("500", "200");
    AdminOrder order = AdminOrder.of(demo, demo.sezzle().order(uuid));
    assertThat(order.transactions())
        .extracting(AdminOrder.Transaction::type)
        .containsExactly("Authorize", "Capture", "Refund");
    String byTheDashboard =
        " of order " + row(uuid, "BROADLEAF_ORDER_ID").get(0) + ", asked for by DASHBOARD";
    assertThat(log.lines())
        .filteredOn(line -> line.contains("Sales journal: ") && line.endsWith(byTheDashboard))
        .extracting(line -> line.replaceFirst(".*: (Payment\\w+ [0-9.]+ \\w+).*", "$1"))
        .containsExactly("PaymentCaptured 5.00 USD", "PaymentRefunded 2.00 USD");

    demo.sezzle().dispute(uuid, "dispute.merchant_input_requested");
    await()
        .atMost(PATIENCE)
        .until(() -> row(uuid, "DISPUTE").equals(List.of("dispute.merchant_input_requested")));
  }

  @Test
  void whatNoWebhookTellsIsFoundByTheJobWhichAlsoTellsSezzleTheOrdersNumber(Demo demo)
      throws Exception {
    String uuid = buys(demo);
    int earlier = adoptedByTheJob();
    demo.sezzle().capture(uuid, 500);
    demo.sezzle().release(uuid, 300);

    ShopSettings.reconcileAtOnce();

    booksAgree(demo);
    assertThat(movements(uuid)).containsExactly("CAPTURE 500 DASHBOARD", "RELEASE 300 DASHBOARD");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                demo.sezzle()
                    .order(uuid)
                    .path("referenceId")
                    .asText()
                    .equals(row(uuid, "ORDER_NUMBER").get(0)));
    await().atMost(PATIENCE).until(() -> adoptedByTheJob() == earlier + 2);
  }

  /** As its runs say, which are written when they end. */
  private int adoptedByTheJob() throws SQLException {
    return ask("SELECT RESULT FROM SEZZLE_JOB_RUN WHERE JOB = 'reconcile'").stream()
        .map(ADOPTED::matcher)
        .filter(Matcher::find)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }

  @Test
  void anAuthorizationThatEndsIsWarnedOfAndMarked(Demo demo) throws Exception {
    demo.sezzle().authorizationsLive(Duration.ofSeconds(12));
    String uuid = buys(demo);

    ShopSettings.reconcileAtOnce();

    await().atMost(PATIENCE).until(() -> !row(uuid, "WARNED_AT_MILLIS").contains("null"));
    await().atMost(PATIENCE).until(() -> !row(uuid, "EXPIRED_AT_MILLIS").contains("null"));
    assertThat(row(uuid, "OPEN_IN_CENTS, STATE")).containsExactly("0", "COMPLETED");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(events(uuid))
                    .contains("EXPIRY_WARNED JOB", "AUTHORIZATION_EXPIRED JOB"));
  }

  @Test
  void beforeAnAuthorizationEndsWhatIsOpenIsCapturedOnce(Demo demo) throws Exception {
    ShopSettings.captureBeforeExpiry();
    demo.sezzle().authorizationsLive(Duration.ofSeconds(12));
    String uuid = buys(demo);
    long total = total(uuid);

    ShopSettings.reconcileAtOnce();

    await().atMost(PATIENCE).until(() -> !movements(uuid).isEmpty());
    booksAgree(demo);
    assertThat(movements(uuid)).containsExactly("CAPTURE " + total + " JOB");
    assertThat(demo.sezzle().log("capture")).hasSize(1);
  }

  @Test
  void whatIsOpenOfAFulfilledOrderIsCapturedOnce(Demo demo) throws Exception {
    String uuid = buys(demo);
    String other = buys(demo);
    demo.sezzle().capture(uuid, 300);
    ShopSettings.captureOnFulfilment();
    fulfilled(uuid);

    ShopSettings.reconcileAtOnce();

    await().atMost(PATIENCE.multipliedBy(3)).until(() -> movements(uuid).size() == 2);
    booksAgree(demo);
    assertThat(movements(uuid))
        .containsExactly("CAPTURE 300 DASHBOARD", "CAPTURE " + (total(uuid) - 300) + " JOB");
    assertThat(movements(other)).isEmpty();
    assertThat(demo.sezzle().log("capture")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"APPROVE", "COMPLETE_AND_CLOSE"})
  void aCheckoutIsFinishedInTheModeItWasBegunIn(String decision, Demo demo) throws Exception {
    HttpShopper shopper = new HttpShopper(demo);
    String uuid =
        shopper
            .adds(HttpShopper.TROWEL)
            .checksOutTo(Home.SEATTLE, "grace@example.com")
            .goesToSezzle();
    ShopSettings.mode("LIVE");

    if (decision.equals("APPROVE")) {
      shopper.opens(demo.sezzle().decide(uuid, decision));
      assertThat(shopper.hasOrdered()).isTrue();
    } else {
      demo.sezzle().approveAndClose(uuid);
      ShopSettings.reconcileAtOnce();
      await().atMost(PATIENCE).until(() -> row(uuid, "STATE").contains("COMPLETED"));
    }
    assertThat(row(uuid, "MODE")).containsExactly("SANDBOX");
  }

  private static String buys(Demo demo) throws Exception {
    HttpShopper shopper = new HttpShopper(demo);
    String uuid =
        shopper
            .adds(HttpShopper.TROWEL)
            .checksOutTo(Home.SEATTLE, "grace@example.com")
            .goesToSezzle();
    shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));
    assertThat(shopper.hasOrdered()).isTrue();
    return uuid;
  }

  private void booksAgree(Demo demo) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> Books.assertAgree(database, demo.sezzle(), before));
  }

  private List<String> movements(String uuid) throws SQLException {
    return ask(
        "SELECT M.KIND || ' ' || M.AMOUNT_IN_CENTS || ' ' || M.ORIGIN FROM SEZZLE_MOVEMENT M"
            + " JOIN SEZZLE_CHECKOUT C ON C.CHECKOUT_ID = M.CHECKOUT_ID"
            + " WHERE C.SEZZLE_ORDER_UUID = ? ORDER BY M.CREATED_MILLIS, M.KIND",
        uuid);
  }

  private List<String> events(String uuid) throws SQLException {
    return ask(
        "SELECT E.KIND || ' ' || E.ORIGIN FROM SEZZLE_EVENT E"
            + " JOIN SEZZLE_CHECKOUT C ON C.CHECKOUT_ID = E.CHECKOUT_ID"
            + " WHERE C.SEZZLE_ORDER_UUID = ?",
        uuid);
  }

  private long total(String uuid) throws SQLException {
    return Long.parseLong(row(uuid, "AMOUNT_IN_CENTS").get(0));
  }

  private List<String> row(String uuid, String columns) throws SQLException {
    return ask("SELECT " + columns + " FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = ?", uuid);
  }

  private void fulfilled(String uuid) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement(
            "UPDATE BLC_FULFILLMENT_GROUP SET STATUS = 'FULFILLED' WHERE ORDER_ID ="
                + " (SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = ?)")) {
      update.setString(1, uuid);
      assertThat(update.executeUpdate()).isPositive();
    }
  }

  /** All columns of all rows, one after the other. */
  private List<String> ask(String query, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> answer = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            answer.add(String.valueOf(rows.getString(i)));
          }
        }
      }
      return answer;
    }
  }
}
