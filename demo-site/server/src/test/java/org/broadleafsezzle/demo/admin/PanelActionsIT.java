package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.admin.Administrator.amount;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator moves the money of orders on their panels. */
@DemoTest
@Tag("money")
class PanelActionsIT {
  private static final Duration LIFETIME = Duration.ofDays(7);

  /** Long enough to get back to the shop. */
  private static final Duration SHORT = Duration.ofSeconds(4);

  @Test
  void anAuthorizationIsCapturedAndRefundedInPartsUntilNothingIsLeft(Demo demo) throws Exception {
    try (Connection database = demo.connect()) {
      long before = Books.newestOrder(database);
      Bought bought = Bought.in(demo);
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
      Page panel = admin.opensPanelOf(bought.referenceId());
      String total = amount(panel, "authorized");
      assertThat(amount(panel, "capturable")).isEqualTo(total);

      panel = admin.does(panel, "capture", Map.of("amount", "100.00", "reason", "Shipped a part"));
      assertThat(outcome(panel)).isEqualTo("DONE");
      assertThat(result(panel)).contains("$100.00 captured");
      panel = admin.does(panel, "capture", Map.of());
      assertThat(amount(panel, "captured")).isEqualTo(total);
      assertThat(panel.text("[data-impossible=capture]")).contains("already");

      panel = admin.does(panel, "refund", Map.of("amount", "0.01", "reason", "Scratched"));
      panel = admin.does(panel, "refund", Map.of("reason", "Sent back"));
      assertThat(outcome(panel)).isEqualTo("DONE");
      assertThat(amount(panel, "refunded")).isEqualTo(total);
      assertThat(panel.shows("form[action$='/refund']")).isFalse();
      assertThat(panel.text("#sezzle-history")).contains("Administrator: admin", "Scratched");
      assertThat(demo.sezzle().calls()).containsEntry("capture", 2).containsEntry("refund", 2);
      Books.awaitAgreement(database, demo.sezzle(), before);
    }
  }

  @Test
  void aPartIsCapturedAndTheRestReleasedAtOnce(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());

    panel = admin.does(panel, "release", Map.of("amount", "10.00", "reason", "One is missing"));
    assertThat(result(panel)).contains("$10.00 released");
    panel =
        admin.does(
            panel, "capture-and-release", Map.of("amount", "200.00", "reason", "Sold in part"));

    assertThat(outcome(panel)).isEqualTo("DONE");
    assertThat(result(panel)).contains("$200.00 captured", "released");
    assertThat(amount(panel, "captured")).isEqualTo("$200.00");
    assertThat(amount(panel, "capturable")).isEqualTo("$0.00");
  }

  @Test
  void whatIsCapturedAtOnceCanBeRefundedAtOnce(Demo demo) throws Exception {
    ShopSettings.intent("CAPTURE");
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(panel.shows("form[action$='/capture']")).isFalse();

    panel = admin.does(panel, "refund", Map.of("reason", "Sent back"));

    assertThat(outcome(panel)).isEqualTo("DONE");
    assertThat(amount(panel, "refundable")).isEqualTo("$0.00");
  }

  @Test
  void anExpiredAuthorizationIsReauthorized(Demo demo) throws Exception {
    demo.sezzle().authorizationsLive(SHORT);
    Bought bought = Bought.in(demo);
    demo.sezzle().authorizationsLive(LIFETIME);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page expired =
        Awaitility.await()
            .until(
                () -> admin.opensPanelOf(bought.referenceId()),
                panel -> panel.shows("form[action$='/reauthorize']"));
    assertThat(expired.text(".sezzle-note.alert")).contains("expired");
    assertThat(expired.text("[data-impossible=capture]")).contains("expired");

    Page panel = admin.does(expired, "reauthorize", Map.of("reason", "Back in stock"));

    assertThat(outcome(panel)).isEqualTo("DONE");
    Page made =
        admin.session().get(panel.document().select(".sezzle-related a").get(0).absUrl("href"));
    assertThat(amount(made, "capturable")).isEqualTo(amount(expired, "authorized"));
    assertThat(outcome(admin.does(made, "capture", Map.of()))).isEqualTo("DONE");
  }

  @Test
  void anOpenCheckoutIsCancelled(Demo demo) throws Exception {
    Bought open = Bought.open(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(open.referenceId());

    panel = admin.does(panel, "cancel", Map.of("reason", "The shopper called"));

    assertThat(outcome(panel)).isEqualTo("DONE");
    assertThat(demo.sezzle().order(open.uuid()).path("checkoutStatus").asText())
        .isEqualToIgnoringCase("deleted");
  }

  @Test
  void whatIsRefundedOnTheDashboardAppearsByItself(Demo demo) throws Exception {
    ShopSettings.intent("CAPTURE");
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "order.refunded");

    demo.sezzle().refund(bought.uuid(), 1234);

    Page panel =
        Awaitility.await()
            .until(
                () -> admin.opensPanelOf(bought.referenceId()),
                page -> amount(page, "refunded").equals("$12.34"));
    assertThat(panel.text("#sezzle-history")).contains("dashboard");
  }

  @Test
  void aDisputeSaysWhatItAsksForAndNothingOnceItIsClosed(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    String opened = "dispute.merchant_input_requested";
    String closed = "dispute.closed.merchant_win";
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), opened, closed);

    demo.sezzle().dispute(bought.uuid(), opened);
    Page panel =
        Awaitility.await()
            .until(
                () -> admin.opensPanelOf(bought.referenceId()),
                page -> page.shows(".sezzle-note.alert"));
    assertThat(panel.text(".sezzle-note.alert")).contains("opened a dispute", "Answer on Sezzle");

    demo.sezzle().dispute(bought.uuid(), closed);
    panel =
        Awaitility.await()
            .until(
                () -> admin.opensPanelOf(bought.referenceId()),
                page -> !page.shows(".sezzle-note.alert"));
    assertThat(panel.text(".sezzle-note.info")).contains("decided for the shop", "It is closed");
    assertThat(panel.text("#sezzle-history")).doesNotContain("Answer in Sezzle");
  }

  @Test
  void theSameFormActsOnceHoweverOftenItIsSent(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page form = admin.opensPanelOf(bought.referenceId());

    admin.does(form, "capture", Map.of("amount", "50.00"));
    Page again = admin.does(form, "capture", Map.of("amount", "50.00"));
    Page changed = admin.does(form, "capture", Map.of("amount", "60.00"));

    assertThat(outcome(again)).isEqualTo("DONE");
    assertThat(outcome(changed)).isEqualTo("REFUSED");
    assertThat(result(changed)).contains("used already");
    assertThat(amount(changed, "captured")).isEqualTo("$50.00");
    assertThat(demo.sezzle().calls()).containsEntry("capture", 1);
  }

  @Test
  void ofTwoAdministratorsAtOnceOneCaptures(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator one = Administrator.signIn(demo, Administrator.ADMIN);
    Administrator other = Administrator.signIn(demo, Administrator.ADMIN);
    Page seenByOne = one.opensPanelOf(bought.referenceId());
    Page seenByOther = other.opensPanelOf(bought.referenceId());

    List<String> outcomes =
        Stream.of(
                CompletableFuture.supplyAsync(() -> captureAll(one, seenByOne)),
                CompletableFuture.supplyAsync(() -> captureAll(other, seenByOther)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(outcomes).containsExactlyInAnyOrder("DONE", "REFUSED");
    assertThat(demo.sezzle().calls()).containsEntry("capture", 1);
  }

  /** As the platform does it in each request of an administrator. */
  @Test
  void theListThatThePlatformSortsInEachRequestCanBeSortedByManyAtOnce(Demo demo) {
    List<?> handlers = (List<?>) demo.insideAdmin().bean("blPersistenceManagerEventHandlers");

    assertThat(handlers).isNotEmpty();
    IntStream.range(0, 1_000_000).parallel().forEach(time -> handlers.sort((one, other) -> 0));
  }

  private static String captureAll(Administrator administrator, Page panel) {
    try {
      return outcome(administrator.doesAtOnce(panel, "capture", Map.of()));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
