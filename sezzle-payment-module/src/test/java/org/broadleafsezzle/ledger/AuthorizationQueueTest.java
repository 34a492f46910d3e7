package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The time at which something is due about the end of an authorization. */
class AuthorizationQueueTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant BEGUN = NOW.minus(HOUR);
  private static final Instant END = NOW.plus(HOUR);

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final StoredCheckouts stored = new StoredCheckouts(ledger);

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void itIsDueFromTheMiddleOfItsLifeTheLongestDueFirst() {
    String second = stored.paid(BEGUN, END).getId();
    String first = stored.paid(BEGUN, END.minusSeconds(2)).getId();

    assertThat(due(NOW.minusSeconds(2), 10)).isEmpty();
    assertThat(due(NOW.minusSeconds(1), 10)).containsExactly(first);
    assertThat(due(NOW, 10)).containsExactly(first, second);
    assertThat(due(NOW, 1)).containsExactly(first);
  }

  @Test
  void nothingIsDueOfWhatIsNoOrderYetOrHasNoEnd() {
    stored.authorized(BEGUN, END);
    ledger.change(stored.open(BEGUN).getId(), row -> row.authorize(Optional.empty(), BEGUN));

    assertThat(due(END, 10)).isEmpty();
  }

  @Test
  void nothingIsDueOnceAllOfItIsCaptured() {
    String id = stored.paid(BEGUN, END).getId();
    movements.adopt(
        id,
        earlier ->
            List.of(
                MoneyMovement.adopted(
                    id,
                    MovementKind.CAPTURE,
                    StoredCheckouts.AMOUNT,
                    "capture",
                    Actor.DASHBOARD,
                    MovementReason.FOUND,
                    NOW)));

    assertThat(due(END, 10)).isEmpty();
  }

  @Test
  void anEndThatSezzleHasMovedIsDueAtAnotherTime() {
    String id = stored.paid(BEGUN, END).getId();

    ledger.change(id, row -> row.expiresAt(END.plus(HOUR)));

    assertThat(due(NOW, 10)).isEmpty();
    assertThat(due(NOW.plus(Duration.ofMinutes(30)), 10)).containsExactly(id);
    assertThat(ledger.get(id).getAuthorizationExpires()).contains(END.plus(HOUR));
  }

  @Test
  void ofTwoWhoFindItDueOneTakesItAndItComesAgain() {
    stored.paid(BEGUN, END);
    SezzleCheckout found = ledger.findDueAuthorizations(NOW, 10).get(0);
    SezzleCheckout foundByAnother = ledger.findDueAuthorizations(NOW, 10).get(0);

    assertThat(ledger.claimDue(found, NOW.plusSeconds(60))).isTrue();
    assertThat(ledger.claimDue(foundByAnother, NOW.plusSeconds(90))).isFalse();

    assertThat(due(NOW.plusSeconds(59), 10)).isEmpty();
    assertThat(due(NOW.plusSeconds(60), 10)).containsExactly(found.getId());
  }

  @Test
  void itComesAgainWhenTheNextThingIsDueAndNotAtAllAfterTheLast() {
    String id = stored.paid(BEGUN, END).getId();

    ledger.dueAt(id, Optional.of(END));
    assertThat(due(END.minusMillis(1), 10)).isEmpty();
    assertThat(due(END, 10)).containsExactly(id);

    ledger.dueAt(id, Optional.empty());
    assertThat(due(END.plus(Duration.ofDays(3650)), 10)).isEmpty();
    assertThat(ledger.get(id).getBooks().getDueAt()).isEmpty();
  }

  private List<String> due(Instant now, int most) {
    return ledger.findDueAuthorizations(now, most).stream().map(SezzleCheckout::getId).toList();
  }
}
