package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.admin.Administrator.amount;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order is cancelled, lowered or numbered otherwise in the platform after it was paid. */
@DemoTest
@Tag("money")
class OrderChangesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration AFTER_ITS_END = Duration.ofDays(8);
  private static final long TOTAL = 371370;

  @Test
  void whatACancelledOrderHasAuthorizedIsReleased(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    order(demo, bought, "ORDER_STATUS = 'CANCELLED'");

    demo.reconcile();
    demo.reconcile();

    assertThat(sum(demo, bought, "releases")).isEqualTo(TOTAL);
    assertThat(demo.sezzle().calls()).containsEntry("release", 1);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(amount(panel, "released")).isEqualTo("$3,713.70");
    assertThat(panel.text("#sezzle-history"))
        .contains(
            "The order was cancelled", "Released automatically because the order is cancelled");
    assertThat(list(admin, bought)).contains("Order cancelled");
  }

  @Test
  void whatLivesAgainThoughItWasReauthorizedIsReleasedOfACancelledOrderToo(Demo demo)
      throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    demo.sezzle().moveClock(AFTER_ITS_END);
    admin.does(admin.opensPanelOf(bought.referenceId()), "refresh", Map.of());
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(outcome(admin.does(panel, "reauthorize", Map.of("reason", "Late"))))
        .isEqualTo("DONE");
    order(demo, bought, "ORDER_STATUS = 'CANCELLED'");
    demo.sezzle().showRealTime();

    demo.reconcile();
    demo.reconcile();

    assertThat(sum(demo, bought, "releases")).isEqualTo(TOTAL);
    assertThat(demo.sezzle().calls()).containsEntry("release", 2);
  }

  @Test
  void whatIsCapturedOfACancelledOrderIsPutBeforeAPerson(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    admin.does(admin.opensPanelOf(bought.referenceId()), "capture", Map.of("amount", "100.00"));
    order(demo, bought, "ORDER_STATUS = 'CANCELLED'");

    demo.reconcile();

    assertThat(sum(demo, bought, "releases")).isEqualTo(TOTAL - 10000);
    assertThat(demo.sezzle().calls()).doesNotContainKey("refund");
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(panel.text(".sezzle-note.alert"))
        .contains("The order is cancelled, and $100.00 is captured: refund it?");
    assertThat(list(admin, bought)).contains("Cancelled, holds money");
    admin.does(panel, "refund", Map.of("reason", "Cancelled"));
    assertThat(list(admin, bought)).doesNotContain("Cancelled, holds money");
  }

  @Test
  void ofACancelledOrderNothingIsCapturedWithoutAWord(Demo demo) throws Exception {
    ShopSettings.set("release-on-cancel", "OFF");
    Bought bought = Bought.in(demo);
    order(demo, bought, "ORDER_STATUS = 'CANCELLED'");
    demo.reconcile();
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(panel.text(".sezzle-note.alert")).contains("The order is cancelled");
    assertThat(panel.shows("form[action$='/capture'] input[name=cancelled]")).isTrue();
    assertThat(list(admin, bought)).contains("Cancelled, holds money");

    for (String action : new String[] {"capture", "capture-and-release"}) {
      Page refused = admin.sends(panel, action, Map.of("amount", "1.00"));
      assertThat(outcome(refused)).isEqualTo("INVALID");
      assertThat(result(refused)).contains("The order is cancelled");
    }
    assertThat(demo.sezzle().calls()).doesNotContainKeys("capture", "release");

    Page done = admin.sends(panel, "capture", Map.of("amount", "1.00", "cancelled", "meant"));
    assertThat(outcome(done)).isEqualTo("DONE");
  }

  @Test
  void aBulkCaptureSkipsCancelledOrdersUnlessThatIsConfirmed(Demo demo) throws Exception {
    ShopSettings.set("release-on-cancel", "OFF");
    Bought cancelled = Bought.in(demo);
    Bought other = Bought.in(demo);
    order(demo, cancelled, "ORDER_STATUS = 'CANCELLED'");
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    Page draft = draft(admin, cancelled, other);
    assertThat(draft.text(".sezzle-note h2")).contains("Capture 1 payment: $3,713.70 in all?");
    assertThat(draft.text(".sezzle-note.alert")).contains("of cancelled orders");
    awaitEnd(admin, admin.session().submit(draft, ".sezzle-once button", Map.of()));
    assertThat(sum(demo, other, "captures")).isEqualTo(TOTAL);
    assertThat(sum(demo, cancelled, "captures")).isZero();

    Page again = draft(admin, cancelled);
    awaitEnd(
        admin, admin.session().submit(again, ".sezzle-once button", Map.of("doubtful", "true")));
    assertThat(sum(demo, cancelled, "captures")).isEqualTo(TOTAL);
  }

  @Test
  void ofAnOrderThatWasLoweredNoMoreIsCapturedThanItIsWorth(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    order(demo, bought, "ORDER_TOTAL = 2000.00");
    fulfilled(demo, bought);
    ShopSettings.captureOnFulfilment();

    demo.reconcile();
    demo.reconcile();

    assertThat(sum(demo, bought, "captures")).isEqualTo(200000);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(panel.text(".sezzle-note.alert"))
        .contains("The order is worth $2,000.00 now", "$1,713.70 more");
    assertThat(panel.text("#sezzle-history"))
        .contains("so $1,713.70 was not captured automatically");
    assertThat(list(admin, bought)).contains("Order worth less");
  }

  @Test
  void thePanelOffersToCaptureWhatALoweredOrderIsWorthAndToReleaseTheRest(Demo demo)
      throws Exception {
    Bought bought = Bought.in(demo);
    order(demo, bought, "ORDER_TOTAL = 2000.00");
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(panel.text("#sezzle-capture-and-release summary"))
        .isEqualTo("Capture $2,000.00, release $1,713.70");
    panel = admin.does(panel, "capture-and-release", Map.of("reason", "One came back"));

    assertThat(outcome(panel)).isEqualTo("DONE");
    assertThat(sum(demo, bought, "captures")).isEqualTo(200000);
    assertThat(sum(demo, bought, "releases")).isEqualTo(TOTAL - 200000);
    assertThat(draft(admin, bought).text("h2")).contains("There is nothing to be captured");
  }

  @Test
  void anOldOpenCheckoutThatIsPaidIsCapturedAsSoonAsItIsFulfilled(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    long tomorrow = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();
    update(
        demo,
        "UPDATE SEZZLE_CHECKOUT SET LOOK_AGAIN_MILLIS = " + tomorrow + " WHERE REFERENCE_ID = ?",
        bought);
    fulfilled(demo, bought);
    ShopSettings.captureOnFulfilment();

    demo.reconcile();

    assertThat(sum(demo, bought, "captures")).isEqualTo(TOTAL);
  }

  @Test
  void anOrderNumberThatSezzleDoesNotTakeIsTranslated(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    order(demo, bought, "ORDER_NUMBER = '#2026/42'");

    demo.reconcile();

    assertThat(demo.sezzle().order(bought.uuid()).path("referenceId").asText())
        .matches("_2026_42-[0-9a-f]{12}");
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    assertThat(admin.opens("/sezzle?search=%232026%2F42").text("tbody")).contains("#2026/42");
  }

  private static long sum(Demo demo, Bought bought, String kind) {
    long cents = 0;
    for (JsonNode one : demo.sezzle().order(bought.uuid()).path("authorization").path(kind)) {
      cents += one.path("amount").path("amountInCents").asLong();
    }
    return cents;
  }

  private static String list(Administrator admin, Bought bought) throws IOException {
    return admin.opens("/sezzle?search=" + bought.uuid()).text("tbody");
  }

  private static Page draft(Administrator admin, Bought... payments) throws IOException {
    StringBuilder address = new StringBuilder("/sezzle/bulk/new?kind=CAPTURE&");
    for (Bought bought : payments) {
      Page panel = admin.opensPanelOf(bought.referenceId());
      address
          .append("payment=")
          .append(panel.document().select("#sezzle-panel").attr("data-checkout"))
          .append('&');
    }
    return admin.opens(address.toString());
  }

  private static void awaitEnd(Administrator admin, Page begun) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> admin.session().get(begun.url().toString()).text(".sezzle-note h2"),
            words -> words.contains("Finished"));
  }

  private static void order(Demo demo, Bought bought, String change) throws SQLException {
    update(
        demo,
        "UPDATE BLC_ORDER SET "
            + change
            + " WHERE ORDER_ID IN (SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT"
            + " WHERE REFERENCE_ID = ?)",
        bought);
  }

  private static void fulfilled(Demo demo, Bought bought) throws SQLException {
    update(
        demo,
        "UPDATE BLC_FULFILLMENT_GROUP SET STATUS = 'FULFILLED' WHERE ORDER_ID ="
            + " (SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT WHERE REFERENCE_ID = ?)",
        bought);
  }

  private static void update(Demo demo, String sql, Bought bought) throws SQLException {
    try (Connection database = demo.connect();
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, bought.referenceId());
      assertThat(statement.executeUpdate()).isPositive();
    }
  }
}
