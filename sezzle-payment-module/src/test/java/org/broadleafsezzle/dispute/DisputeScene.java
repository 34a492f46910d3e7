package org.broadleafsezzle.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutChanges;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A paid order, and a clock that the test sets. */
abstract class DisputeScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  final Clock clock = mock(Clock.class);
  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  final Disputes disputes =
      new Disputes(new CheckoutChanges(DATABASE.transactions()), DATABASE.entityManagers(), clock);
  Instant now = Instant.now();
  SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrder() {
    DATABASE.clear();
    when(clock.instant()).thenAnswer(call -> now);
    String id = DATABASE.open(Price.of(5000, "USD"), Intent.AUTH).getId();
    checkouts.change(
        id,
        row -> row.authorize(Optional.of(Instant.now().plus(Duration.ofDays(7))), Instant.now()));
    checkout =
        checkouts.change(id, row -> row.become(CheckoutState.COMPLETED, null, Instant.now()));
  }

  CheckoutBooks books() {
    return checkouts.get(checkout.getId()).getBooks();
  }

  Dispute only() {
    List<Dispute> all = disputes.findByCheckout(checkout.getId());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  List<CheckoutEvent> events(EventKind kind) {
    return timeline.of(checkout.getId()).stream()
        .flatMap(entry -> entry.event().stream())
        .filter(event -> event.getKind() == kind)
        .toList();
  }
}
