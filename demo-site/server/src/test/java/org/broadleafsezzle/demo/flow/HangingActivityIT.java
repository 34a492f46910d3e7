package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An activity of the shop's checkout workflow hangs, and meanwhile Sezzle tells of the approval and
 * the job runs: there is one order and one payment, or neither and the money is back.
 */
@Tag("money")
@DemoTest
class HangingActivityIT {
  /** The time it hangs where the process goes on all the time. */
  private static final Duration HANGS = Duration.ofSeconds(Long.getLong("hang.seconds", 3));

  private static final Duration TRUSTED = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ExecutorService browser = Executors.newSingleThreadExecutor();
  private long before;

  @BeforeEach
  void webhooksAreOn(Demo demo) throws SQLException {
    ShopSettings.webhooks(true);
    try (Connection database = demo.connect()) {
      before = Books.newestOrder(database);
    }
  }

  @AfterEach
  void closeTheBrowser() {
    browser.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blCommitTaxActivity", "blSezzleEndOpenCheckoutsActivity"})
  void nobodyUndoesWhileTheOrderIsBeingMade(String activity, Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String back = demo.sezzle().decide(uuid, "APPROVE");

    try (HangingActivity hanging = HangingActivity.of(demo, activity)) {
      Future<?> returning = browser.submit(() -> shopper.opens(back));
      hanging.awaitThread();
      tell(demo, uuid);
      TimeUnit.MILLISECONDS.sleep(HANGS.toMillis());
      demo.workOffWebhooks();
      hanging.letGo();
      settle(returning);
    }

    await().atMost(PATIENCE).until(() -> shopper.opens(back).hasOrdered());
    assertThat(released(demo, uuid)).isZero();
    agree(demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blCommitTaxActivity", "blSezzleEndOpenCheckoutsActivity"})
  void aThreadThatStoodStillForTooLongDoesNotSubmitWhatAnotherHasUndone(String activity, Demo demo)
      throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String back = demo.sezzle().decide(uuid, "APPROVE");

    try (HangingActivity hanging = HangingActivity.of(demo, activity)) {
      Future<?> returning = browser.submit(() -> shopper.opens(back));
      hanging.awaitThread();
      theLeasesRunOut(demo);
      tell(demo, uuid);
      await().atMost(PATIENCE).until(() -> released(demo, uuid) > 0);
      hanging.letGo();
      settle(returning);
    }

    shopper.opens(back);
    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=failed");
    assertThat(released(demo, uuid)).isEqualTo(authorized(demo, uuid));
    agree(demo);
    assertThat(shopper.opens(demo.shop("/cart")).page().shows("#checkout")).isTrue();
  }

  @Test
  void theCartCanBeBoughtAfterThat(Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String first = shopper.goesToSezzle();
    String back = demo.sezzle().decide(first, "APPROVE");
    try (HangingActivity hanging = HangingActivity.of(demo, "blCommitTaxActivity")) {
      Future<?> returning = browser.submit(() -> shopper.opens(back));
      hanging.awaitThread();
      theLeasesRunOut(demo);
      tell(demo, first);
      await().atMost(PATIENCE).until(() -> released(demo, first) > 0);
      hanging.letGo();
      settle(returning);
    }

    shopper.looksAtTheCheckout();
    shopper.opens(demo.sezzle().decide(shopper.goesToSezzle(), "APPROVE"));

    assertThat(shopper.hasOrdered()).isTrue();
    agree(demo);
  }

  /** The browser may have given up waiting; the shop has not. */
  private static void settle(Future<?> returning) throws InterruptedException {
    try {
      returning.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      assertThat(HANGS).isGreaterThan(Duration.ofSeconds(50));
    }
  }

  private static void tell(Demo demo, String uuid) throws Exception {
    HttpClient.newHttpClient()
        .send(
            SignedWebhook.delivery(demo, SignedWebhook.authorized(uuid)), BodyHandlers.ofString());
  }

  /**
   * As they do of a process that stands still for minutes, or at least for longer than a thread
   * trusts its lease without asking.
   */
  private static void theLeasesRunOut(Demo demo) throws Exception {
    TimeUnit.MILLISECONDS.sleep(TRUSTED.toMillis());
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_CHECKOUT SET LEASE_UNTIL_MILLIS = 1 WHERE LEASE_UNTIL_MILLIS > 0");
      statement.executeUpdate("UPDATE SEZZLE_CART_LEASE SET LEASE_UNTIL_MILLIS = 1");
    }
  }

  private static long released(Demo demo, String uuid) {
    return demo.sezzle().order(uuid).path("authorization").path("releasedInCents").asLong();
  }

  private static long authorized(Demo demo, String uuid) {
    return demo.sezzle().order(uuid).path("authorization").path("amountInCents").asLong();
  }

  private void agree(Demo demo) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              everythingIsDue(demo);
              demo.workOffWebhooks();
              demo.reconcile();
              try (Connection database = demo.connect()) {
                assertThat(Books.differences(database, demo.sezzle(), before)).isEmpty();
              }
            });
  }

  private static void everythingIsDue(Demo demo) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_WEBHOOK SET NEXT_ATTEMPT_MILLIS = 0 WHERE STATE = 'RECEIVED'");
    }
  }
}
