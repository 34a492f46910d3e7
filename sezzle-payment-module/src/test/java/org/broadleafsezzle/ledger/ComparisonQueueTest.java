package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The time at which a checkout is compared with Sezzle. */
class ComparisonQueueTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final Instant END = NOW.plus(Duration.ofDays(7));

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final StoredCheckouts stored = new StoredCheckouts(ledger);

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void paidOnesAreComparedTheLongestWaitingFirst() {
    String second = stored.paid(NOW, END).getId();
    String first = stored.paid(NOW.minusSeconds(1), END).getId();
    stored.open(NOW.minusSeconds(5));

    assertThat(toCompare(NOW.minusSeconds(2), 10)).isEmpty();
    assertThat(toCompare(NOW.minusMillis(1), 10)).containsExactly(first);
    assertThat(toCompare(NOW, 10)).containsExactly(first, second);
    assertThat(toCompare(NOW, 1)).containsExactly(first);
  }

  @Test
  void whatWasGivenBackIsComparedOnceMore() {
    String undone = stored.become(CheckoutState.UNDOING, NOW).getId();
    assertThat(toCompare(END, 10)).isEmpty();

    ledger.change(undone, row -> row.become(CheckoutState.UNDONE, null, NOW));

    assertThat(toCompare(NOW, 10)).containsExactly(undone);
  }

  @Test
  void whatSezzleHasMadeOfAnOrderIsComparedAtOnce() {
    SezzleCheckout made = StoredCheckouts.madeOf(stored.open(NOW), true, NOW);
    ledger.add(made);

    assertThat(toCompare(NOW, 10)).containsExactly(made.getId());
    assertThat(ledger.get(made.getId()).getBooks().getOpenInCents())
        .isEqualTo(StoredCheckouts.AMOUNT.getAmountInCents());
  }

  @Test
  void oneThatWasComparedComesAgainWhenItIsTo() {
    String id = stored.paid(NOW, END).getId();

    assertThat(ledger.compareAt(id, NOW, Optional.of(TOMORROW))).isTrue();

    assertThat(toCompare(TOMORROW.minusMillis(1), 10)).isEmpty();
    assertThat(toCompare(TOMORROW, 10)).containsExactly(id);
  }

  @Test
  void oneOfWhichNothingCanMoveAnyMoreIsNeverComparedAgain() {
    String id = stored.paid(NOW, END).getId();

    assertThat(ledger.compareAt(id, NOW, Optional.empty())).isTrue();

    assertThat(toCompare(END.plus(Duration.ofDays(3650)), 10)).isEmpty();
    assertThat(ledger.get(id).getBooks().getCompareAt()).isEmpty();
  }

  @Test
  void oneWhoseMoneyHasMovedWhileItWasComparedIsComparedAgainAtOnce() {
    String id = stored.paid(NOW, END).getId();
    Instant moved = NOW.plusSeconds(10);
    movements.start(
        id,
        earlier ->
            List.of(
                new MoneyMovement(
                    id,
                    MovementKind.CAPTURE,
                    StoredCheckouts.AMOUNT,
                    Actor.administrator("ada"),
                    "sent",
                    moved)));

    assertThat(ledger.compareAt(id, NOW, Optional.of(TOMORROW))).isFalse();

    assertThat(ledger.get(id).getBooks().getCompareAt()).contains(moved);
    assertThat(toCompare(moved, 10)).containsExactly(id);
  }

  private List<String> toCompare(Instant now, int most) {
    return ledger.findToCompare(now, most).stream().map(SezzleCheckout::getId).toList();
  }
}
