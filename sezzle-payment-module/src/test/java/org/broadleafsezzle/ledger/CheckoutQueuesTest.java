package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The checkouts that the job looks at, and the attempts to pay an order. */
class CheckoutQueuesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(1));

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final StoredCheckouts stored = new StoredCheckouts(ledger);

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void checkoutsThatNobodyHasTouchedForAWhileAreDueTheOldestFirst() {
    String second = stored.open(LONG_AGO.plusSeconds(1)).getId();
    String first = stored.open(LONG_AGO).getId();
    stored.open(NOW.minus(MINUTE));
    stored.become(CheckoutState.DECLINED, LONG_AGO);

    assertThat(due(NOW, 10)).containsExactly(first, second);
    assertThat(due(NOW, 1)).containsExactly(first);
  }

  @Test
  void oneThatWasLookedAtIsLeftOutForAWhileAndThenComesLast() {
    SezzleCheckout looked = stored.open(LONG_AGO);
    String other = stored.open(LONG_AGO.plusSeconds(1)).getId();

    ledger.lookAgain(looked.getId(), NOW.plusMillis(1));

    assertThat(due(NOW, 10)).containsExactly(other);
    assertThat(due(NOW.plusMillis(1), 10)).containsExactly(other, looked.getId());
    SezzleCheckout now = ledger.get(looked.getId());
    assertThat(now.getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(now.getUpdated()).isEqualTo(looked.getUpdated());
  }

  @Test
  void oneWhoseStateHasChangedIsLookedAtHoweverLongItWasToWait() {
    String id = stored.open(LONG_AGO).getId();
    ledger.lookAgain(id, NOW.plus(Duration.ofDays(1)));

    ledger.change(id, row -> row.open("session", "order", LONG_AGO));
    assertThat(due(NOW, 10)).isEmpty();

    ledger.change(id, row -> row.become(CheckoutState.SUPERSEDED, "NEW_ATTEMPT", LONG_AGO));
    assertThat(due(NOW, 10)).containsExactly(id);
  }

  @Test
  void whatEndedAtSezzleWithoutMoneyIsLookedAtAgainTheOldestFirst() {
    String cancelled = stored.become(CheckoutState.CANCELLED, LONG_AGO.plusSeconds(1)).getId();
    String declined = stored.become(CheckoutState.DECLINED, LONG_AGO).getId();
    stored.become(CheckoutState.DECLINED, NOW);
    stored.open(LONG_AGO);

    assertThat(ended(NOW, 10)).containsExactly(declined, cancelled);
    assertThat(ended(NOW, 1)).containsExactly(declined);
    ledger.lookAgain(declined, NOW.plusMillis(1));
    assertThat(ended(NOW, 10)).containsExactly(cancelled);
  }

  @Test
  void whatNoShopperWasAtSezzleWithIsNotLookedAtOnceItHasEnded() {
    SezzleCheckout parent = stored.open(NOW);
    ledger.add(StoredCheckouts.madeOf(parent, false, LONG_AGO));
    String failed = stored.created(LONG_AGO).getId();
    ledger.change(failed, row -> row.become(CheckoutState.FAILED, "NO_SESSION", LONG_AGO));

    assertThat(ended(NOW, 10)).isEmpty();
  }

  @Test
  void checkoutsWhoseOrderAPersonHasToLookAtAreFoundUntilItIsMended() {
    String second = stored.open(LONG_AGO.plusSeconds(1)).getId();
    String first = stored.open(LONG_AGO).getId();
    String other = stored.open(LONG_AGO).getId();
    for (String id : List.of(first, second)) {
      ledger.change(id, row -> row.find(OrderProblem.ORDER_UNPAID));
    }
    ledger.change(other, row -> row.find(OrderProblem.ORDER_MISSING));

    assertThat(ids(ledger.findWith(OrderProblem.ORDER_UNPAID, 10))).containsExactly(first, second);
    assertThat(ids(ledger.findWith(OrderProblem.ORDER_UNPAID, 1))).containsExactly(first);

    ledger.change(first, SezzleCheckout::mend);
    assertThat(ids(ledger.findWith(OrderProblem.ORDER_UNPAID, 10))).containsExactly(second);
  }

  @Test
  void theAttemptsToPayAnOrderThatAShopperHasBegunSinceThenAreCounted() {
    stored.created(7, NOW.minusMillis(1));
    SezzleCheckout begun = stored.created(7, NOW);
    stored.created(7, NOW.plusSeconds(1));
    stored.created(8, NOW);
    ledger.add(StoredCheckouts.madeOf(begun, true, NOW));

    assertThat(ledger.countStarted(7L, NOW)).isEqualTo(2);
    assertThat(ledger.countStarted(7L, Instant.EPOCH)).isEqualTo(3);
    assertThat(ledger.countStarted(9L, Instant.EPOCH)).isZero();
  }

  private List<String> due(Instant now, int most) {
    return ids(
        ledger.findDue(
            EnumSet.of(CheckoutState.OPEN, CheckoutState.SUPERSEDED),
            NOW.minus(MINUTE),
            now,
            most));
  }

  private List<String> ended(Instant now, int most) {
    return ids(ledger.findEnded(NOW.minus(MINUTE), now, most));
  }

  private static List<String> ids(List<SezzleCheckout> checkouts) {
    return checkouts.stream().map(SezzleCheckout::getId).toList();
  }
}
