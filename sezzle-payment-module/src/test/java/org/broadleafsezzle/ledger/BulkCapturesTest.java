package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
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

/** Who may work on a capture of many payments, and what becomes of one that is left. */
class BulkCapturesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final String ID = "bulk-1";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-08T07:30:00Z"));
  private final BulkCaptures captures = new BulkCaptures(DATABASE.transactions(), clock);

  @BeforeEach
  void oneOfTwoPayments() {
    DATABASE.clear();
    assertThat(add(ID)).isTrue();
  }

  @Test
  void itIsWrittenWithAllThatIsToBeCapturedBeforeAnythingIs() {
    BulkCapture bulk = bulk();
    assertThat(bulk.getState()).isEqualTo(BulkCapture.State.WAITING);
    assertThat(bulk.getRequestedBy()).isEqualTo("ada");
    assertThat(bulk.getActingFor()).isEqualTo("ada");
    assertThat(bulk.getCreated()).isEqualTo(clock.instant());
    assertThat(bulk.getEnded()).isEmpty();
    assertThat(captures.items(ID))
        .extracting(BulkCaptureItem::getCheckoutId)
        .containsExactly("checkout-1", "checkout-2");
    assertThat(captures.items(ID))
        .extracting(BulkCaptureItem::getState)
        .containsOnly(BulkCaptureItem.State.WAITING);
    assertThat(captures.items(ID).get(1).getAmount()).isEqualTo(Price.of(200, "USD"));
  }

  @Test
  void aFormThatIsSentTwiceStartsNothingTwice() {
    assertThat(add(ID)).isFalse();

    assertThat(captures.items(ID)).hasSize(2);
  }

  @Test
  void thoseThatHaveEndedAreListedWithWhatWasRefused() {
    String claim = captures.claim(ID).get();
    String first = captures.items(ID).get(0).getRequestId();
    captures.outcome(
        first, BulkCaptureItem.State.REFUSED, Optional.empty(), Optional.of("Not enough"));
    captures.end(ID, claim);
    clock.advance(Duration.ofMinutes(1));
    assertThat(add("bulk-2")).isTrue();

    assertThat(captures.findLatest(10))
        .extracting(BulkCapture::getId)
        .containsExactly("bulk-2", ID);
    assertThat(captures.findLatest(1)).hasSize(1);
    assertThat(captures.count(ID))
        .containsOnly(
            entry(BulkCaptureItem.State.REFUSED, 1L), entry(BulkCaptureItem.State.WAITING, 1L));
    assertThat(captures.findRefused(ID, 10))
        .extracting(BulkCaptureItem::getRequestId)
        .containsExactly(first);
    assertThat(captures.findRefused("bulk-2", 10)).isEmpty();
  }

  @Test
  void aFormThatIsSentTwiceAtTheSameInstantStartsNothingTwice() {
    BulkCaptures slower =
        new BulkCaptures(
            new InterruptedTransactions(DATABASE.entityManagers(), 1, () -> add("bulk-2")), clock);

    assertThat(add(slower, "bulk-2")).isFalse();

    assertThat(captures.items("bulk-2")).hasSize(2);
  }

  @Test
  void oneThatCanNotBeWrittenIsAnErrorAndNothingOfItIsWritten() {
    assertThatThrownBy(() -> add("b".repeat(37))).isInstanceOf(PersistenceException.class);

    assertThat(captures.findUnended(10)).extracting(BulkCapture::getId).containsExactly(ID);
  }

  @Test
  void ofManyProcessesOneGetsIt() {
    assertThat(captures.claim(ID)).isPresent();
    assertThat(captures.claim(ID)).isEmpty();

    assertThat(bulk().getState()).isEqualTo(BulkCapture.State.RUNNING);
    assertThat(bulk().isCarriedOn(clock.instant())).isTrue();
    assertThat(captures.findWaiting(10)).isEmpty();
    assertThat(captures.findUnended(10)).hasSize(1);
  }

  @Test
  void whoeverWorksOnItKeepsItAsLongAsItSaysSoInTime() {
    String claim = captures.claim(ID).get();

    for (int i = 0; i < 3; i++) {
      clock.advance(BulkCaptures.ALIVE.minusMillis(1));
      assertThat(captures.renew(ID, claim)).contains("ada");
    }
    clock.advance(BulkCaptures.ALIVE);

    assertThat(captures.renew(ID, claim)).isEmpty();
    assertThat(bulk().isCarriedOn(clock.instant())).isFalse();
  }

  @Test
  void anotherProcessCanNeitherRenewNorEndIt() {
    String claim = captures.claim(ID).get();

    assertThat(captures.renew(ID, "another")).isEmpty();
    captures.end(ID, "another");
    captures.interrupt(ID, "another");
    captures.putBack(ID, "another");

    assertThat(bulk().getState()).isEqualTo(BulkCapture.State.RUNNING);
    assertThat(captures.renew(ID, claim)).isPresent();
  }

  @Test
  void whatIsDoneHasEnded() {
    String claim = captures.claim(ID).get();
    clock.advance(Duration.ofMinutes(1));

    captures.end(ID, claim);

    assertThat(bulk().getState()).isEqualTo(BulkCapture.State.ENDED);
    assertThat(bulk().getEnded()).contains(clock.instant());
    assertThat(captures.renew(ID, claim)).isEmpty();
    assertThat(captures.findUnended(10)).isEmpty();
  }

  @Test
  void aProcessThatIsShutDownPutsItBackForAnother() {
    String claim = captures.claim(ID).get();

    captures.putBack(ID, claim);

    assertThat(captures.renew(ID, claim)).isEmpty();
    assertThat(captures.findWaiting(10)).containsExactly(ID);
    assertThat(captures.claim(ID)).isPresent();
  }

  @Test
  void whatAProcessGaveUpWaitsForAPerson() {
    String claim = captures.claim(ID).get();
    captures.interrupt(ID, claim);

    assertThat(captures.renew(ID, claim)).isEmpty();
    assertThat(bulk().isCarriedOn(clock.instant())).isFalse();
    assertThat(captures.findWaiting(10)).isEmpty();

    assertThat(captures.carryOn(ID, "bob")).isTrue();
    String again = captures.claim(ID).get();
    assertThat(captures.renew(ID, again)).contains("bob");
    assertThat(captures.renew(ID, claim)).isEmpty();
    assertThat(bulk().getRequestedBy()).isEqualTo("ada");
  }

  @Test
  void oneThatWaitsOrIsWorkedOnCanNotBeCarriedOn() {
    assertThat(captures.carryOn(ID, "bob")).isFalse();

    captures.claim(ID);
    assertThat(captures.carryOn(ID, "bob")).isFalse();
    assertThat(bulk().getActingFor()).isEqualTo("ada");

    clock.advance(BulkCaptures.ALIVE);
    assertThat(captures.carryOn(ID, "bob")).isTrue();
    assertThat(bulk().getActingFor()).isEqualTo("bob");
  }

  @Test
  void oneThatIsStoppedWhileSomebodyWorksOnItBeginsNothingMore() {
    String claim = captures.claim(ID).get();

    captures.stop(ID, "bob");

    assertThat(bulk().getState()).isEqualTo(BulkCapture.State.STOPPING);
    assertThat(bulk().getStoppedBy()).contains("bob");
    assertThat(bulk().isCarriedOn(clock.instant())).isTrue();
    assertThat(captures.renew(ID, claim)).isEmpty();
    assertThat(captures.carryOn(ID, "ada")).isFalse();
    captures.end(ID, claim);
    assertThat(bulk().getState()).isEqualTo(BulkCapture.State.ENDED);
  }

  @Test
  void oneThatIsStoppedWhileNobodyWorksOnItHasEndedAndCanBeCarriedOn() {
    captures.stop(ID, "bob");
    assertThat(bulk().getState()).isEqualTo(BulkCapture.State.ENDED);
    assertThat(bulk().getEnded()).isPresent();
    assertThat(captures.claim(ID)).isEmpty();

    assertThat(captures.carryOn(ID, "cleo")).isTrue();

    assertThat(bulk().getState()).isEqualTo(BulkCapture.State.WAITING);
    assertThat(bulk().getStoppedBy()).isEmpty();
    assertThat(bulk().getEnded()).isEmpty();
  }

  @Test
  void whoStopsWhatHasEndedChangesNothing() {
    captures.end(ID, captures.claim(ID).get());

    captures.stop(ID, "bob");

    assertThat(bulk().getStoppedBy()).isEmpty();
  }

  @Test
  void theyAreBegunInTheOrderInWhichTheyWereConfirmed() {
    clock.advance(Duration.ofSeconds(1));
    add("bulk-2");

    assertThat(captures.findWaiting(10)).containsExactly(ID, "bulk-2");
    assertThat(captures.findWaiting(1)).containsExactly(ID);
    assertThat(captures.findUnended(10))
        .extracting(BulkCapture::getId)
        .containsExactly("bulk-2", ID);
    assertThat(captures.findUnended(1)).hasSize(1);
  }

  @Test
  void whatCameOfEachCaptureIsKeptAsFarAsItHasRoom() {
    BulkCaptureItem item = captures.items(ID).get(0);

    captures.outcome(
        item.getRequestId(),
        BulkCaptureItem.State.REFUSED,
        Optional.of(LedgerMessage.of(FailureCode.REFUSED, "422")),
        Optional.of("x".repeat(600)));

    BulkCaptureItem kept = captures.items(ID).get(0);
    assertThat(kept.getRequestId()).isEqualTo(item.getRequestId());
    assertThat(kept.getState()).isEqualTo(BulkCaptureItem.State.REFUSED);
    assertThat(kept.getWhy()).contains(LedgerMessage.of(FailureCode.REFUSED, "422"));
    assertThat(kept.getSaid().get()).hasSizeLessThanOrEqualTo(500).startsWith("xxx");
    assertThat(captures.items(ID).get(1).getState()).isEqualTo(BulkCaptureItem.State.WAITING);
  }

  @Test
  void oneThatWasNeverConfirmedIsAnError() {
    assertThat(captures.find("unknown")).isEmpty();
    assertThatThrownBy(() -> captures.claim("unknown"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }

  private boolean add(String id) {
    return add(captures, id);
  }

  private boolean add(BulkCaptures to, String id) {
    BulkCapture bulk = new BulkCapture(id, "ada", clock.instant());
    return to.add(
        bulk,
        List.of(
            new BulkCaptureItem(bulk, 1, "checkout-2", Price.of(200, "USD")),
            new BulkCaptureItem(bulk, 0, "checkout-1", Price.of(100, "USD"))));
  }

  private BulkCapture bulk() {
    return captures.find(ID).get();
  }
}
