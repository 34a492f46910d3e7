package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timeline of a checkout's way through its states. */
class StateEventsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final StoredCheckouts stored = new StoredCheckouts(ledger);
  private final Timeline timeline =
      new Timeline(DATABASE.transactions(), new MovementLedger(DATABASE.transactions()));
  private String id;
  private Instant now = NOW;

  @BeforeEach
  void aCheckout() {
    DATABASE.clear();
    id = stored.created(NOW).getId();
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN,SESSION_STARTED",
    "FAILED,SESSION_FAILED",
    "OPEN SUPERSEDED,SESSION_STARTED SUPERSEDED",
    "OPEN DECLINED,SESSION_STARTED DECLINED",
    "OPEN CANCELLED,SESSION_STARTED CANCELLED",
    "OPEN EXPIRED,SESSION_STARTED CHECKOUT_EXPIRED",
    "OPEN AUTHORIZED COMPLETED,SESSION_STARTED APPROVED ORDERED",
    "OPEN AUTHORIZED UNDOING UNDONE,SESSION_STARTED APPROVED UNDOING UNDONE"
  })
  void eachStateItEntersEntersTheTimeline(String states, String kinds) {
    for (String state : states.split(" ")) {
      become(CheckoutState.valueOf(state), null);
    }

    assertThat(events())
        .extracting(event -> event.getKind().name())
        .containsExactly(kinds.split(" "));
  }

  @Test
  void aStateThatItEntersIsThereWithWhoAskedForItWhenAndWhy() {
    become(CheckoutState.OPEN, null);
    become(CheckoutState.UNDOING, "CART_CHANGED");

    CheckoutEvent undoing = timeline.last(id, EventKind.UNDOING).get();
    assertThat(undoing.getCode()).contains("CART_CHANGED");
    assertThat(undoing.getOrigin()).isEqualTo(Origin.WEBHOOK);
    assertThat(undoing.getRequestedBy()).isEqualTo("webhook");
    assertThat(undoing.getCreated()).isEqualTo(NOW.plusSeconds(2));
    assertThat(undoing.getWords()).isEmpty();
  }

  @Test
  void aReasonIsSaidOnceAndStaysTheCheckoutsUntilThereIsAnother() {
    become(CheckoutState.OPEN, null);
    become(CheckoutState.SUPERSEDED, "NEW_ATTEMPT");
    become(CheckoutState.UNDOING, null);
    assertThat(timeline.last(id, EventKind.UNDOING).get().getCode()).isEmpty();
    assertThat(ledger.get(id).getStateReason()).contains("NEW_ATTEMPT");

    become(CheckoutState.UNDONE, "LATE_APPROVAL");
    assertThat(timeline.last(id, EventKind.UNDONE).get().getCode()).contains("LATE_APPROVAL");
    assertThat(ledger.get(id).getStateReason()).contains("LATE_APPROVAL");
    assertThat(ledger.get(id).toString()).endsWith("state=UNDONE reason=LATE_APPROVAL");
  }

  @Test
  void aChangeThatLeavesTheStateAsItIsEntersNoTimeline() {
    ledger.change(id, row -> row.referTo("S-1000", NOW.plusSeconds(5)));
    ledger.change(id, row -> row.become(CheckoutState.CREATED, null, NOW.plusSeconds(6)));

    assertThat(events()).isEmpty();
    assertThat(ledger.get(id).getOrderNumber()).contains("S-1000");
    assertThat(ledger.get(id).getUpdated()).isEqualTo(NOW.plusSeconds(6));
    assertThat(ledger.get(id).toString()).endsWith("state=CREATED");
  }

  @Test
  void whoDoesNotSayWhoAsksIsCode() {
    ledger.change(id, row -> row.become(CheckoutState.FAILED, "NO_SESSION", NOW));

    assertThat(timeline.last(id, EventKind.SESSION_FAILED).get().getOrigin())
        .isEqualTo(Origin.CODE);
  }

  private void become(CheckoutState state, String reason) {
    now = now.plusSeconds(1);
    ledger.change(id, Actor.WEBHOOK, row -> row.become(state, reason, now));
  }

  private List<CheckoutEvent> events() {
    return timeline.of(id).stream().map(entry -> entry.event().get()).toList();
  }
}
