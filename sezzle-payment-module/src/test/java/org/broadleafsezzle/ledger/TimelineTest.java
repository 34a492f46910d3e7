package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The history of a checkout in the words for a person. */
class TimelineTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Actor ADA = Actor.administrator("ada");

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private String id;

  @BeforeEach
  void aCheckout() {
    DATABASE.clear();
    id = new StoredCheckouts(checkouts).created(NOW).getId();
  }

  @Test
  void movementsAndEventsStandInTheOrderInWhichTheyHappened() {
    add(EventKind.DISPUTED, Actor.WEBHOOK, NOW.plusSeconds(3));
    MoneyMovement refund = move(NOW.plusSeconds(2));
    add(EventKind.DIFFERENCE_FOUND, Actor.JOB, NOW.plusSeconds(1));
    move(NOW.plusSeconds(4));

    List<TimelineEntry> entries = timeline.of(id);

    assertThat(entries)
        .extracting(TimelineEntry::at)
        .containsExactly(
            NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(3), NOW.plusSeconds(4));
    assertThat(entries.get(0).event().get().getKind()).isEqualTo(EventKind.DIFFERENCE_FOUND);
    assertThat(entries.get(0).movement()).isEmpty();
    assertThat(entries.get(1).movement().get().getRequestId()).isEqualTo(refund.getRequestId());
    assertThat(entries.get(1).event()).isEmpty();
  }

  @Test
  void eachEntrySaysWhoDidIt() {
    add(EventKind.DISPUTED, Actor.WEBHOOK, NOW.plusSeconds(1));
    move(NOW.plusSeconds(2));
    add(EventKind.OUTCOME_ANSWERED, Actor.code("erp"), NOW.plusSeconds(3));

    assertThat(timeline.of(id))
        .extracting(entry -> entry.origin() + ": " + entry.by())
        .containsExactly("WEBHOOK: webhook", "ADMINISTRATOR: ada", "CODE: erp");
  }

  @Test
  void whatTheModuleAndAPersonSayOfAnEventComesBack() {
    LedgerMessage held = LedgerMessage.of(Difference.STILL_HELD, Price.of(1250, "USD"));
    LedgerMessage unknown = LedgerMessage.of(Difference.UNKNOWN);
    timeline.add(
        new CheckoutEvent(id, EventKind.DIFFERENCE_FOUND, Actor.JOB, null, null, NOW)
            .saying(List.of(held, unknown)));
    timeline.add(
        new CheckoutEvent(id, EventKind.AUTOMATION_FAILED, Actor.JOB, null, null, NOW)
            .saying(held));
    timeline.add(
        new CheckoutEvent(id, EventKind.OUTCOME_ANSWERED, ADA, "MOVED", "I saw it there", NOW));

    assertThat(last(EventKind.DIFFERENCE_FOUND).getMessages()).containsExactly(held, unknown);
    assertThat(last(EventKind.AUTOMATION_FAILED).getMessages()).containsExactly(held);
    CheckoutEvent answered = last(EventKind.OUTCOME_ANSWERED);
    assertThat(answered.getWords()).contains("I saw it there");
    assertThat(answered.getCode()).contains("MOVED");
    assertThat(answered.getMessages()).isEmpty();
    assertThat(answered.toString()).isEqualTo("OUTCOME_ANSWERED by ADMINISTRATOR code=MOVED");
    assertThat(last(EventKind.DIFFERENCE_FOUND).toString()).isEqualTo("DIFFERENCE_FOUND by JOB");
  }

  @Test
  void theLastEventOfAKindIsFoundAmongOthers() {
    add(EventKind.EXPIRY_WARNED, Actor.JOB, NOW.plusSeconds(2));
    add(EventKind.EXPIRY_WARNED, Actor.JOB, NOW.plusSeconds(1));
    add(EventKind.DISPUTED, Actor.JOB, NOW.plusSeconds(3));

    assertThat(last(EventKind.EXPIRY_WARNED).getCreated()).isEqualTo(NOW.plusSeconds(2));
    assertThat(timeline.last(id, EventKind.ORDERED)).isEqualTo(Optional.empty());
  }

  @Test
  void longerWordsThanThereIsRoomForAreCut() {
    Actor longest = Actor.administrator("a".repeat(300));
    timeline.add(
        new CheckoutEvent(
            id,
            EventKind.OUTCOME_ANSWERED,
            longest,
            "c".repeat(200),
            "w".repeat(900),
            NOW.plus(Duration.ofSeconds(1))));

    CheckoutEvent answered = last(EventKind.OUTCOME_ANSWERED);
    assertThat(answered.getRequestedBy()).isEqualTo("a".repeat(255));
    assertThat(answered.getCode()).contains("c".repeat(100));
    assertThat(answered.getWords()).contains("w".repeat(500));
  }

  private void add(EventKind kind, Actor by, Instant at) {
    timeline.add(new CheckoutEvent(id, kind, by, null, null, at));
  }

  private CheckoutEvent last(EventKind kind) {
    return timeline.last(id, kind).get();
  }

  private MoneyMovement move(Instant at) {
    MoneyMovement refund =
        new MoneyMovement(id, MovementKind.REFUND, StoredCheckouts.AMOUNT, ADA, "back", at);
    movements.start(id, earlier -> List.of(refund));
    return refund;
  }
}
