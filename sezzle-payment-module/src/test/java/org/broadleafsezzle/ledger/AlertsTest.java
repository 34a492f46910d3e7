package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All that is news is told in one batch, and each thing in one batch only. */
class AlertsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Map<String, NoticeKind> TOLD =
      Map.of("owner", NoticeKind.ALERT_MAIL, "program", NoticeKind.ALERT_CALL);

  private final Alerts alerts =
      new Alerts(DATABASE.transactions(), new JobLocks(DATABASE.transactions()));
  private final NoticeOutbox outbox = new NoticeOutbox(DATABASE.transactions());
  private Instant now = NOW;

  @BeforeEach
  void nothingNeedsAnybody() {
    DATABASE.clear();
  }

  @Test
  void whatIsFoundInAnHourIsToldTogetherOnceToEach() {
    finds(dispute("a"));
    passes(Duration.ofMinutes(59));
    finds(dispute("a"), late());
    assertThat(batches()).isZero();
    passes(Duration.ofMinutes(1));

    assertThat(batches()).isEqualTo(2);

    assertThat(notices()).hasSize(2);
    assertThat(told(notices().get(0))).containsExactly("DISPUTE:a", "reconcile.late");
    assertThat(told(notices().get(1))).containsExactly("DISPUTE:a", "reconcile.late");
    passes(HOUR);
    finds(dispute("a"), late());
    assertThat(batches()).isZero();
    assertThat(notices()).hasSize(2);
  }

  @Test
  void whatEndsBeforeItIsToldIsNotTold() {
    finds(dispute("a"));
    passes(Duration.ofMinutes(59));
    finds();
    passes(HOUR);

    assertThat(batches()).isZero();
    assertThat(notices()).isEmpty();
  }

  @Test
  void whatAnotherLookWritesAndForgetsInTheSameInstantIsKeptOnce() {
    finds(dispute("a"), dispute("b"));
    AtomicBoolean first = new AtomicBoolean(true);

    alerts.keep(
        Collections.singletonList(late()),
        before -> {
          if (first.getAndSet(false)) {
            finds(late());
          }
          return false;
        });

    passes(HOUR);
    batches();
    assertThat(told(notices().get(0))).containsExactly("reconcile.late");
  }

  @Test
  void whatEndsBeforeItIsSentIsLeftOut() {
    finds(dispute("a"), dispute("b"));
    passes(HOUR);
    batches();

    finds(dispute("b"));

    assertThat(told(notices().get(0))).containsExactly("DISPUTE:b");
  }

  @Test
  void whatBeginsAgainIsToldAgain() {
    finds(dispute("a"));
    passes(HOUR);
    batches();
    finds();
    finds(dispute("a"));
    passes(HOUR);

    assertThat(batches()).isEqualTo(1);
    assertThat(notices()).hasSize(4);
  }

  @Test
  void whatIsNotKnownToHaveEndedIsNotToldAgain() {
    finds(late());
    passes(HOUR);
    batches();

    alerts.keep(List.of(), one -> one.getReason().equals("reconcile.late"));
    finds(late());
    passes(HOUR);

    assertThat(batches()).isZero();
  }

  @Test
  void whatCanNotWaitIsToldAtOnceAndAllElseWithIt() {
    finds(dispute("a"));
    passes(Duration.ofMinutes(1));
    finds(dispute("a"), new StandingAlert("DISPUTE_NOW", "b", Duration.ofDays(1).negated(), now));

    assertThat(batches()).isEqualTo(2);
    assertThat(told(notices().get(0))).containsExactly("DISPUTE:a", "DISPUTE_NOW:b");
  }

  @Test
  void aDisputeIsToldWhenItOpensAndTwiceBeforeItsDeadlineWhateverLooksAndCrashes() {
    for (String stage : List.of("DISPUTE", "DISPUTE_SOON", "DISPUTE_NOW")) {
      StandingAlert opened = dispute("a");
      for (int look = 0; look < 3; look++) {
        finds(opened, new StandingAlert(stage, "a", Duration.ZERO, now));
        passes(HOUR);
        batches();
      }
    }

    assertThat(notices()).hasSize(3 * TOLD.size());
  }

  @Test
  void whichPaymentsNeedAPersonForAReasonAndForWhichThereAreMany() {
    finds(dispute("a"), dispute("b"), late(), new StandingAlert("EXPIRED", "a", HOUR, now));

    assertThat(alerts.about(AttentionKind.DISPUTE)).containsExactlyInAnyOrder("a", "b");
    assertThat(alerts.about(AttentionKind.GIVEN_UP)).isEmpty();
    assertThat(alerts.reasonsOf(2)).containsExactly("DISPUTE");
    assertThat(alerts.reasonsOf(1)).containsExactlyInAnyOrder("DISPUTE", "EXPIRED");
  }

  @Test
  void whatMustLastIsNoNewsUntilItHas() {
    StandingAlert unknown = new StandingAlert("OUTCOME_UNKNOWN", "a", HOUR, NOW);
    finds(unknown, dispute("b"));
    passes(HOUR.minusMillis(1));
    assertThat(batches()).isZero();
    passes(Duration.ofMillis(1));

    assertThat(batches()).isEqualTo(2);
  }

  @Test
  void asLongAsNobodyCanBeToldItIsKept() {
    finds(dispute("a"));
    passes(HOUR);
    assertThat(alerts.batch(HOUR, Map.of(), now)).isZero();

    assertThat(batches()).isEqualTo(1);
  }

  @Test
  void ofManyNodesAtTheSameInstantOneTellsIt() throws Exception {
    List<StandingAlert> many = new ArrayList<>();
    for (int payment = 0; payment < 1200; payment++) {
      many.add(dispute("payment-" + payment));
    }
    alerts.keep(many, one -> false);
    passes(HOUR);

    assertThat(atOnce(() -> alerts.batch(HOUR, TOLD, now)))
        .containsOnlyOnce(1200)
        .containsOnly(0, 1200);
    assertThat(notices()).hasSize(2);
  }

  @Test
  void ofManyNodesAtTheSameInstantOneLooks() throws Exception {
    Duration turn = Duration.ofSeconds(50);
    assertThat(atOnce(() -> alerts.isMyTurn("node", turn, now))).containsOnlyOnce(true);
    assertThat(alerts.isMyTurn("node", turn, now.plusSeconds(49))).isFalse();
    assertThat(atOnce(() -> alerts.isMyTurn("node", turn, now.plusSeconds(50))))
        .containsOnlyOnce(true);
  }

  /** A process that dies between the two has written both or nothing. */
  @Test
  void aBatchAndItsNoticesAreWrittenTogether() {
    finds(dispute("a"));
    passes(HOUR);
    Map<String, NoticeKind> tooLong = Map.of("x".repeat(100), NoticeKind.ALERT_MAIL);
    try {
      alerts.batch(HOUR, tooLong, now);
    } catch (RuntimeException died) {
      assertThat(notices()).isEmpty();
    }

    assertThat(batches()).isEqualTo(1);
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> one : nodes.invokeAll(Collections.nCopies(4, work))) {
        results.add(one.get());
      }
      return results;
    } finally {
      nodes.shutdownNow();
    }
  }

  private StandingAlert dispute(String checkoutId) {
    return new StandingAlert("DISPUTE", checkoutId, Duration.ZERO, now);
  }

  private StandingAlert late() {
    return new StandingAlert("reconcile.late", null, Duration.ZERO, now);
  }

  private void finds(StandingAlert... found) {
    alerts.keep(Arrays.asList(found), one -> false);
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  private int batches() {
    return alerts.batch(HOUR, TOLD, now);
  }

  private List<OutboxNotice> notices() {
    return outbox.findIn(EnumSet.allOf(NoticeState.class), 100);
  }

  private List<String> told(OutboxNotice notice) {
    return alerts.of(new AlertNotice(notice).batch()).stream().map(StandingAlert::getKey).toList();
  }
}
