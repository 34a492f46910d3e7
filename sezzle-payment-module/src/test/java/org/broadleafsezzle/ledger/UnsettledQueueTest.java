package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The checkouts with a movement whose outcome the job has to find out. */
class UnsettledQueueTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(1));

  private final MovableClock clock = new MovableClock(NOW);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final StoredCheckouts stored = new StoredCheckouts(checkouts);

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void thoseWhoseMovementsWereSentLongestAgoComeFirstAndEachOnce() {
    String second = paid();
    String first = paid();
    sent(second, LONG_AGO.plusSeconds(5));
    sent(first, LONG_AGO.plusSeconds(9));
    sent(first, LONG_AGO);
    sent(paid(), NOW);

    assertThat(toSettle(10)).containsExactly(first, second);
    assertThat(toSettle(1)).containsExactly(first);
  }

  @Test
  void whatHasAnOutcomeHasNotToBeSettled() {
    MoneyMovement succeeded = sent(paid(), LONG_AGO);
    movements.change(succeeded.getRequestId(), row -> row.succeed("uuid", LONG_AGO));
    MoneyMovement refused = sent(paid(), LONG_AGO);
    movements.change(refused.getRequestId(), row -> row.refuse("no", "no", null, LONG_AGO));

    assertThat(toSettle(10)).isEmpty();
  }

  @Test
  void whatIsBeingGivenBackSettlesItsMovementsItself() {
    String id = stored.become(CheckoutState.UNDOING, LONG_AGO).getId();
    sent(id, LONG_AGO);

    assertThat(toSettle(10)).isEmpty();
  }

  @Test
  void whatCouldNotBeSettledJustNowWaitsForItsNextTry() {
    String id = paid();
    sent(id, LONG_AGO);
    tasks.failed(id, AutomaticTask.COMPARE, Actor.JOB);
    assertThat(toSettle(10)).containsExactly(id);

    Instant next = tasks.failed(id, AutomaticTask.SETTLE, Actor.JOB).getNextTry();

    assertThat(toSettle(10)).isEmpty();
    clock.set(next.minusMillis(1));
    assertThat(toSettle(10)).isEmpty();
    clock.set(next);
    assertThat(toSettle(10)).containsExactly(id);
  }

  private String paid() {
    return stored.paid(LONG_AGO, NOW.plusSeconds(3600)).getId();
  }

  private MoneyMovement sent(String checkoutId, Instant at) {
    MoneyMovement movement =
        new MoneyMovement(
            checkoutId, MovementKind.CAPTURE, StoredCheckouts.AMOUNT, Actor.CODE, "test", at);
    movements.start(checkoutId, earlier -> List.of(movement));
    return movement;
  }

  private List<String> toSettle(int most) {
    return movements.findCheckoutsToSettle(NOW, clock.instant(), most);
  }
}
