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

class AutomaticTasksTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final AutomaticTask TASK = AutomaticTask.GIVE_BACK;

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
  void what_failed_is_tried_again_each_time_later() {
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
  void after_a_bounded_number_of_tries_it_is_given_up_and_put_before_a_person_once() {
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
  void a_person_can_have_it_tried_again() {
    while (!fails().isGivenUp()) {
      clock.advance(Duration.ofHours(1));
    }

    tasks.tryAgain(checkout, Actor.administrator("ada"));

    assertThat(tasks.isDue(checkout, TASK)).isTrue();
    assertThat(needingAPerson()).isZero();
  }

  @Test
  void what_is_done_is_forgotten() {
    fails();

    tasks.done(checkout, TASK);

    assertThat(tasks.find(checkout, TASK)).isEmpty();
    assertThat(tasks.isDue(checkout, TASK)).isTrue();
  }

  @Test
  void tasks_fail_each_for_itself() {
    fails();
    String other = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH).getId();

    assertThat(tasks.isDue(checkout, AutomaticTask.COMPARE)).isTrue();
    assertThat(tasks.isDue(other, TASK)).isTrue();
    assertThat(tasks.failedAmong(List.of(checkout, other), TASK)).containsExactly(checkout);
  }

  private TaskTries fails() {
    return tasks.failed(checkout, TASK, Actor.JOB);
  }

  private int needingAPerson() {
    Set<AttentionKind> givenUp = EnumSet.of(AttentionKind.GIVEN_UP);
    return search.count(new CheckoutFilter().needingAttention(givenUp), 10, Duration.ofHours(24));
  }

  private List<String> events() {
    return new Timeline(DATABASE.transactions(), new MovementLedger(DATABASE.transactions()))
        .of(checkout).stream()
            .map(TimelineEntry::event)
            .flatMap(Optional::stream)
            .filter(event -> event.getKind() == EventKind.AUTOMATION_GIVEN_UP)
            .map(event -> event.getCode().orElse(""))
            .toList();
  }
}
