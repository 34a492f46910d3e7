package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticTasksTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final AutomaticTask TASK = AutomaticTask.GIVE_BACK;
  private static final Instant FAR = Instant.parse("2126-03-08T07:30:00Z");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-08T07:30:00Z"));
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final CheckoutSearch search = new CheckoutSearch(DATABASE.transactions(), clock);
  private String checkout;

  @BeforeEach
  void aCheckout() {
    DATABASE.clear();
    checkout = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH).getId();
  }

  @Test
  void whatFailedIsTriedAgainEachTimeLater() {
    Duration last = Duration.ZERO;
    for (int i = 0; i < 9; i++) {
      Duration wait = Duration.between(clock.instant(), fails().getNextTry());
      assertThat(wait).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofDays(1));
      assertThat(tasks.isDue(checkout, TASK)).isFalse();
      clock.advance(wait);
      assertThat(tasks.isDue(checkout, TASK)).isTrue();
      last = wait;
    }
  }

  @Test
  void afterABoundedNumberOfTriesItIsGivenUpAndPutBeforeAPersonOnce() {
    while (!fails().isGivenUp()) {
      clock.advance(Duration.ofHours(1));
    }
    clock.advance(Duration.ofDays(365));
    fails();

    assertThat(tasks.isDue(checkout, TASK)).isFalse();
    assertThat(tasks.findForAPerson(checkout)).hasSize(1);
    assertThat(needingAPerson()).isEqualTo(1);
    assertThat(events()).containsExactly("GIVE_BACK");
  }

  @Test
  void aPersonCanHaveItTriedAgain() {
    while (!fails().isGivenUp()) {
      clock.advance(Duration.ofHours(1));
    }

    tasks.tryAgain(checkout, Actor.administrator("ada"));

    assertThat(tasks.isDue(checkout, TASK)).isTrue();
    assertThat(needingAPerson()).isZero();
  }

  @Test
  void whatAPersonHasTriedAgainIsLookedAtAtOnceAndEntersTheTimeline() {
    CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
    Instant now = clock.instant();
    Instant tomorrow = now.plus(Duration.ofDays(1));
    String paid = new StoredCheckouts(ledger).paid(now, tomorrow).getId();
    for (String id : List.of(checkout, paid)) {
      ledger.lookAgain(id, tomorrow);
    }
    ledger.compareAt(paid, now, Optional.of(tomorrow));

    for (String id : List.of(checkout, paid)) {
      tasks.tryAgain(id, Actor.administrator("ada"));
    }

    assertThat(ledger.findDue(EnumSet.allOf(CheckoutState.class), FAR, now, 10))
        .extracting(SezzleCheckout::getId)
        .containsExactlyInAnyOrder(checkout, paid);
    assertThat(ledger.findToCompare(now, 10))
        .extracting(SezzleCheckout::getId)
        .containsExactly(paid);
    assertThat(timeline().last(paid, EventKind.AUTOMATION_RESUMED))
        .hasValueSatisfying(resumed -> assertThat(resumed.getRequestedBy()).isEqualTo("ada"));
  }

  @Test
  void whatOnlySezzlesNameOfTheOrderDependsOnIsPutBeforeNobody() {
    while (!fails(AutomaticTask.TELL_ORDER_NUMBER).isGivenUp()) {
      clock.advance(Duration.ofHours(1));
    }

    assertThat(tasks.findForAPerson(checkout)).isEmpty();
    assertThat(needingAPerson()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"GIVE_BACK,10", "TELL_ORDER_NUMBER,8", "COMPARE,60"})
  void itIsGivenUpAfterSoManyTries(AutomaticTask task, int most) {
    for (int tries = 1; tries < most; tries++) {
      assertThat(fails(task).isGivenUp()).as("after %d tries", tries).isFalse();
    }

    assertThat(fails(task).isGivenUp()).isTrue();
  }

  @Test
  void whatBecameOfAMovementIsAskedForEver() {
    for (int tries = 0; tries < 100; tries++) {
      assertThat(fails(AutomaticTask.SETTLE).isGivenUp()).isFalse();
    }
  }

  @Test
  void whatIsDoneIsForgotten() {
    fails();

    tasks.done(checkout, TASK);

    assertThat(tasks.find(checkout, TASK)).isEmpty();
    assertThat(tasks.isDue(checkout, TASK)).isTrue();
  }

  @Test
  void tasksFailEachForItself() {
    fails();
    String other = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH).getId();

    assertThat(tasks.isDue(checkout, AutomaticTask.COMPARE)).isTrue();
    assertThat(tasks.isDue(other, TASK)).isTrue();
    assertThat(tasks.failedAmong(List.of(checkout, other), TASK)).containsExactly(checkout);
  }

  private TaskTries fails() {
    return fails(TASK);
  }

  private TaskTries fails(AutomaticTask task) {
    return tasks.failed(checkout, task, Actor.JOB);
  }

  private int needingAPerson() {
    Set<AttentionKind> givenUp = EnumSet.of(AttentionKind.GIVEN_UP);
    return search.count(new CheckoutFilter().needingAttention(givenUp), 10, Duration.ofHours(24));
  }

  private List<String> events() {
    return timeline().of(checkout).stream()
        .map(TimelineEntry::event)
        .flatMap(Optional::stream)
        .filter(event -> event.getKind() == EventKind.AUTOMATION_GIVEN_UP)
        .map(event -> event.getCode().orElse(""))
        .toList();
  }

  private static Timeline timeline() {
    return new Timeline(DATABASE.transactions(), new MovementLedger(DATABASE.transactions()));
  }
}
