package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.AddressAtSezzle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The shop's process is killed around the commit that puts the address that Sezzle has asked for on
 * the cart.
 */
@ExtendWith(StageExtension.class)
@Tag("nightly")
class CollectedAddressCrashIT {
  private static final String COLLECT = "gateway.sezzle.checkout.collect-address";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @BeforeEach
  void sezzleAsks(Stage stage) {
    stage.shop().set(COLLECT, "ON");
  }

  @AfterEach
  void sezzleDoesNotAskAnyMore(Stage stage) {
    if (!stage.shop().isRunning()) {
      stage.startAgain();
    }
    stage.shop().set(COLLECT, "OFF");
  }

  /** A shopper who is on the way back to the shop. */
  private record Back(HttpShopper shopper, String uuid, String url) {}

  @Test
  void whoDecidesAfterACrashBeforeOrAfterItComesToTheSameEnd(Stage stage) throws Exception {
    int put = commitThatPutsTheAddress(stage);
    Back before = back(stage, Home.PORTLAND);
    Back after = back(stage, Home.PORTLAND);
    Back taxed = back(stage, Home.SEATTLE);
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      standsStill(stage, before, put, 1, threads);
      standsStill(stage, after, put + 1, 2, threads);
      standsStill(stage, taxed, put + 1, 3, threads);
    } finally {
      stage.shop().kill();
      threads.shutdownNow();
    }
    stage.startAgain();
    assertThat(street(stage, before)).isNull();
    assertThat(street(stage, after)).isEqualTo(Home.PORTLAND.street());
    assertThat(status(stage, after)).isEqualTo("IN_PROCESS");
    assertThat(tax(stage, taxed)).isPositive();

    stage.settle();

    assertThat(stage.differences()).isEmpty();
    for (Back one : List.of(before, after)) {
      assertThat(status(stage, one)).isEqualTo("SUBMITTED");
      assertThat(street(stage, one)).isEqualTo(Home.PORTLAND.street());
    }
    assertThat(status(stage, taxed)).isEqualTo("IN_PROCESS");
    assertThat(reason(stage, taxed)).isEqualTo("ADDRESS_REPRICED");
  }

  /** Played once without trouble; from 1. The cart is priced with it in the same commit. */
  private static int commitThatPutsTheAddress(Stage stage) throws Exception {
    Back back = back(stage, Home.SEATTLE);
    stage.shop().recordCommits();
    back.shopper().opens(back.url());
    List<String> commits = stage.shop().recordedCommits();
    assertThat(back.shopper().page().url().toString()).endsWith("sezzle=repriced");
    int put = 0;
    while (!commits.get(put).contains("BLC_ADDRESS")) {
      put++;
    }
    assertThat(commits.get(put)).contains("BLC_FULFILLMENT_GROUP").containsPattern("BLC_ORDER\\b");
    return put + 1;
  }

  private static Back back(Stage stage, Home home) throws Exception {
    HttpShopper shopper =
        new HttpShopper(stage.shop())
            .adds(HttpShopper.TROWEL)
            .leavesTheAddressToSezzle("rosalind@example.com");
    String uuid = shopper.goesToSezzle();
    return new Back(shopper, uuid, AddressAtSezzle.pay(stage.sezzle(), uuid, home.atSezzle()));
  }

  private static void standsStill(
      Stage stage, Back back, int commit, int standing, ExecutorService threads) {
    stage.shop().standStillAtCommit(commit, true);
    threads.submit(() -> back.shopper().opens(back.url()));
    await().atMost(PATIENCE).until(() -> Step.standingStill(stage) == standing);
  }

  private static String street(Stage stage, Back back) throws Exception {
    return stage.value(
        "SELECT a.ADDRESS_LINE1 FROM BLC_FULFILLMENT_GROUP g"
            + " JOIN BLC_ADDRESS a ON a.ADDRESS_ID = g.ADDRESS_ID WHERE g.ORDER_ID = "
            + orderOf(back));
  }

  private static String status(Stage stage, Back back) throws Exception {
    return stage.value("SELECT ORDER_STATUS FROM BLC_ORDER WHERE ORDER_ID = " + orderOf(back));
  }

  private static BigDecimal tax(Stage stage, Back back) throws Exception {
    return new BigDecimal(
        stage.value("SELECT TOTAL_TAX FROM BLC_ORDER WHERE ORDER_ID = " + orderOf(back)));
  }

  private static String reason(Stage stage, Back back) throws Exception {
    return stage.value(
        "SELECT STATE_REASON FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '" + back.uuid() + "'");
  }

  private static String orderOf(Back back) {
    return "(SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '"
        + back.uuid()
        + "')";
  }
}
