package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The right to work on a movement of many payments, and the fate of one that is left. */
class BulkMovementsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final String ID = "bulk-1";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-08T07:30:00Z"));
  private final BulkMovements bulks = new BulkMovements(DATABASE.transactions(), clock);

  @BeforeEach
  void oneOfTwoPayments() {
    DATABASE.clear();
    assertThat(add(ID)).isTrue();
  }

  @Test
  void itIsWrittenWithAllItsPaymentsBeforeAnythingMoves() {
    BulkMovement bulk = bulk();
    assertThat(bulk.getState()).isEqualTo(BulkMovement.State.WAITING);
    assertThat(bulk.getKind()).isEqualTo(MovementKind.RELEASE);
    assertThat(bulk.getRequestedBy()).isEqualTo("ada");
    assertThat(bulk.getActingFor()).isEqualTo("ada");
    assertThat(bulk.getCreated()).isEqualTo(clock.instant());
    assertThat(bulk.getEnded()).isEmpty();
    assertThat(bulks.items(ID))
        .extracting(BulkMovementItem::getCheckoutId)
        .containsExactly("checkout-1", "checkout-2");
    assertThat(bulks.items(ID))
        .extracting(BulkMovementItem::getState)
        .containsOnly(BulkMovementItem.State.WAITING);
    assertThat(bulks.items(ID).get(1).getAmount()).isEqualTo(Price.of(200, "USD"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REAUTHORIZE", "UPCHARGE"})
  void noneMakesNewOrders(MovementKind kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BulkMovement("bulk-2", kind, "ada", clock.instant()));
  }

  @Test
  void aFormThatIsSentTwiceStartsNothingTwice() {
    assertThat(add(ID)).isFalse();

    assertThat(bulks.items(ID)).hasSize(2);
  }

  @Test
  void thoseThatHaveEndedAreListedWithWhatWasRefused() {
    String claim = bulks.claim(ID).get();
    String first = bulks.items(ID).get(0).getRequestId();
    bulks.outcome(
        first, BulkMovementItem.State.REFUSED, Optional.empty(), Optional.of("Not enough"));
    bulks.end(ID, claim);
    clock.advance(Duration.ofMinutes(1));
    assertThat(add("bulk-2")).isTrue();

    assertThat(bulks.findLatest(10)).extracting(BulkMovement::getId).containsExactly("bulk-2", ID);
    assertThat(bulks.findLatest(1)).hasSize(1);
    assertThat(bulks.count(ID))
        .containsOnly(
            entry(BulkMovementItem.State.REFUSED, 1L), entry(BulkMovementItem.State.WAITING, 1L));
    assertThat(bulks.findRefused(ID, 10))
        .extracting(BulkMovementItem::getRequestId)
        .containsExactly(first);
    assertThat(bulks.findRefused("bulk-2", 10)).isEmpty();
  }

  @Test
  void aFormThatIsSentTwiceAtTheSameInstantStartsNothingTwice() {
    BulkMovements slower =
        new BulkMovements(
            new InterruptedTransactions(DATABASE.entityManagers(), 1, () -> add("bulk-2")), clock);

    assertThat(add(slower, "bulk-2")).isFalse();

    assertThat(bulks.items("bulk-2")).hasSize(2);
  }

  @Test
  void oneThatCanNotBeWrittenIsAnErrorAndNothingOfItIsWritten() {
    assertThatThrownBy(() -> add("b".repeat(37))).isInstanceOf(PersistenceException.class);

    assertThat(bulks.findUnended(10)).extracting(BulkMovement::getId).containsExactly(ID);
  }

  @Test
  void ofManyProcessesOneGetsIt() {
    assertThat(bulks.claim(ID)).isPresent();
    assertThat(bulks.claim(ID)).isEmpty();

    assertThat(bulk().getState()).isEqualTo(BulkMovement.State.RUNNING);
    assertThat(bulk().isCarriedOn(clock.instant())).isTrue();
    assertThat(bulks.findWaiting(10)).isEmpty();
    assertThat(bulks.findUnended(10)).hasSize(1);
  }

  @Test
  void whoeverWorksOnItKeepsItAsLongAsItSaysSoInTime() {
    String claim = bulks.claim(ID).get();

    for (int i = 0; i < 3; i++) {
      clock.advance(BulkMovements.ALIVE.minusMillis(1));
      assertThat(bulks.renew(ID, claim)).contains("ada");
    }
    clock.advance(BulkMovements.ALIVE);

    assertThat(bulks.renew(ID, claim)).isEmpty();
    assertThat(bulk().isCarriedOn(clock.instant())).isFalse();
  }

  @Test
  void anotherProcessCanNeitherRenewNorEndIt() {
    String claim = bulks.claim(ID).get();

    assertThat(bulks.renew(ID, "another")).isEmpty();
    bulks.end(ID, "another");
    bulks.interrupt(ID, "another");
    bulks.putBack(ID, "another");

    assertThat(bulk().getState()).isEqualTo(BulkMovement.State.RUNNING);
    assertThat(bulks.renew(ID, claim)).isPresent();
  }

  @Test
  void whatIsDoneHasEnded() {
    String claim = bulks.claim(ID).get();
    clock.advance(Duration.ofMinutes(1));

    bulks.end(ID, claim);

    assertThat(bulk().getState()).isEqualTo(BulkMovement.State.ENDED);
    assertThat(bulk().getEnded()).contains(clock.instant());
    assertThat(bulks.renew(ID, claim)).isEmpty();
    assertThat(bulks.findUnended(10)).isEmpty();
  }

  @Test
  void aProcessThatIsShutDownPutsItBackForAnother() {
    String claim = bulks.claim(ID).get();

    bulks.putBack(ID, claim);

    assertThat(bulks.renew(ID, claim)).isEmpty();
    assertThat(bulks.findWaiting(10)).containsExactly(ID);
    assertThat(bulks.claim(ID)).isPresent();
  }

  @Test
  void whatAProcessGaveUpWaitsForAPerson() {
    String claim = bulks.claim(ID).get();
    bulks.interrupt(ID, claim);

    assertThat(bulks.renew(ID, claim)).isEmpty();
    assertThat(bulk().isCarriedOn(clock.instant())).isFalse();
    assertThat(bulks.findWaiting(10)).isEmpty();

    assertThat(bulks.carryOn(ID, "bob")).isTrue();
    String again = bulks.claim(ID).get();
    assertThat(bulks.renew(ID, again)).contains("bob");
    assertThat(bulks.renew(ID, claim)).isEmpty();
    assertThat(bulk().getRequestedBy()).isEqualTo("ada");
  }

  @Test
  void oneThatWaitsOrIsWorkedOnCanNotBeCarriedOn() {
    assertThat(bulks.carryOn(ID, "bob")).isFalse();

    bulks.claim(ID);
    assertThat(bulks.carryOn(ID, "bob")).isFalse();
    assertThat(bulk().getActingFor()).isEqualTo("ada");

    clock.advance(BulkMovements.ALIVE);
    assertThat(bulks.carryOn(ID, "bob")).isTrue();
    assertThat(bulk().getActingFor()).isEqualTo("bob");
  }

  @Test
  void oneThatIsStoppedWhileSomebodyWorksOnItBeginsNothingMore() {
    String claim = bulks.claim(ID).get();

    bulks.stop(ID, "bob");

    assertThat(bulk().getState()).isEqualTo(BulkMovement.State.STOPPING);
    assertThat(bulk().getStoppedBy()).contains("bob");
    assertThat(bulk().isCarriedOn(clock.instant())).isTrue();
    assertThat(bulks.renew(ID, claim)).isEmpty();
    assertThat(bulks.carryOn(ID, "ada")).isFalse();
    bulks.end(ID, claim);
    assertThat(bulk().getState()).isEqualTo(BulkMovement.State.ENDED);
  }

  @Test
  void oneThatIsStoppedWhileNobodyWorksOnItHasEndedAndCanBeCarriedOn() {
    bulks.stop(ID, "bob");
    assertThat(bulk().getState()).isEqualTo(BulkMovement.State.ENDED);
    assertThat(bulk().getEnded()).isPresent();
    assertThat(bulks.claim(ID)).isEmpty();

    assertThat(bulks.carryOn(ID, "cleo")).isTrue();

    assertThat(bulk().getState()).isEqualTo(BulkMovement.State.WAITING);
    assertThat(bulk().getStoppedBy()).isEmpty();
    assertThat(bulk().getEnded()).isEmpty();
  }

  @Test
  void whoStopsWhatHasEndedChangesNothing() {
    bulks.end(ID, bulks.claim(ID).get());

    bulks.stop(ID, "bob");

    assertThat(bulk().getStoppedBy()).isEmpty();
  }

  @Test
  void theyAreBegunInTheOrderInWhichTheyWereConfirmed() {
    clock.advance(Duration.ofSeconds(1));
    add("bulk-2");

    assertThat(bulks.findWaiting(10)).containsExactly(ID, "bulk-2");
    assertThat(bulks.findWaiting(1)).containsExactly(ID);
    assertThat(bulks.findUnended(10)).extracting(BulkMovement::getId).containsExactly("bulk-2", ID);
    assertThat(bulks.findUnended(1)).hasSize(1);
  }

  @Test
  void whatCameOfEachCaptureIsKeptAsFarAsItHasRoom() {
    BulkMovementItem item = bulks.items(ID).get(0);

    bulks.outcome(
        item.getRequestId(),
        BulkMovementItem.State.REFUSED,
        Optional.of(LedgerMessage.of(FailureCode.REFUSED, "422")),
        Optional.of("x".repeat(600)));

    BulkMovementItem kept = bulks.items(ID).get(0);
    assertThat(kept.getRequestId()).isEqualTo(item.getRequestId());
    assertThat(kept.getState()).isEqualTo(BulkMovementItem.State.REFUSED);
    assertThat(kept.getWhy()).contains(LedgerMessage.of(FailureCode.REFUSED, "422"));
    assertThat(kept.getSaid().get()).hasSizeLessThanOrEqualTo(500).startsWith("xxx");
    assertThat(bulks.items(ID).get(1).getState()).isEqualTo(BulkMovementItem.State.WAITING);
  }

  @Test
  void oneThatWasNeverConfirmedIsAnError() {
    assertThat(bulks.find("unknown")).isEmpty();
    assertThatThrownBy(() -> bulks.claim("unknown"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }

  private boolean add(String id) {
    return add(bulks, id);
  }

  private boolean add(BulkMovements to, String id) {
    BulkMovement bulk = new BulkMovement(id, MovementKind.RELEASE, "ada", clock.instant());
    return to.add(
        bulk,
        List.of(
            new BulkMovementItem(bulk, 1, "checkout-2", Price.of(200, "USD")),
            new BulkMovementItem(bulk, 0, "checkout-1", Price.of(100, "USD"))));
  }

  private BulkMovement bulk() {
    return bulks.find(ID).get();
  }
}
