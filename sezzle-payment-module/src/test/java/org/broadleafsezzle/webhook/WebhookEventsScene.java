package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.dispute.DisputeRefunds;
import org.broadleafsezzle.dispute.Disputes;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutChanges;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.link.LostLinks;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.broadleafsezzle.tokenization.Agreements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A checkout, and what Sezzle tells of it. */
abstract class WebhookEventsScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Price AMOUNT = Price.of(1000, "USD");

  static final String CAPTURED = ",\"capture\":{\"uuid\":\"c\"},\"source\":\"dashboard\"";

  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final AbsentShopper absentShopper = mock(AbsentShopper.class);
  final Books books = mock(Books.class);
  final LostLinks lostLinks = mock(LostLinks.class);
  final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  final Agreements agreements = mock(Agreements.class);
  final Charges charges = mock(Charges.class);
  final Disputes disputes =
      new Disputes(
          new CheckoutChanges(DATABASE.transactions()),
          DATABASE.entityManagers(),
          Clock.systemUTC());
  final WebhookEvents events =
      new WebhookEvents(
          checkouts,
          movements,
          timeline,
          absentShopper,
          books,
          agreements,
          charges,
          lostLinks,
          new DisputeEvents(
              checkouts,
              disputes,
              new DisputeRefunds(books, movements, disputes, Clock.systemUTC())),
          Clock.systemUTC());
  SezzleCheckout checkout;

  @BeforeEach
  void aCheckout() {
    DATABASE.clear();
    checkout = DATABASE.open(AMOUNT, Intent.AUTH);
  }

  void disputed(String event, String at) {
    String order = checkout.getSezzleOrderUuid().get();
    String body =
        String.format("{\"uuid\":\"e\",\"created_at\":\"%s\",\"event\":\"%s\"}", at, event);
    assertThat(events.workOff(new WebhookDelivery("e", event, order, body, Instant.now())))
        .isEqualTo(WebhookOutcome.RECORDED);
  }

  List<String> workedOff() {
    return timeline.of(checkout.getId()).stream()
        .flatMap(entry -> entry.event().stream())
        .filter(event -> event.getKind() == EventKind.WEBHOOK_WORKED_OFF)
        .map(event -> event.getCode().orElse(""))
        .toList();
  }

  void whenUpdated(Runnable work) {
    when(books.update(checkout.getId(), Actor.WEBHOOK))
        .thenAnswer(
            call -> {
              work.run();
              return new BooksUpdate(checkouts.get(checkout.getId()), List.of(), List.of());
            });
  }

  void adopt(MovementKind kind, String uuid) {
    movements.adopt(
        checkout.getId(),
        earlier ->
            List.of(
                MoneyMovement.adopted(
                    checkout.getId(),
                    kind,
                    AMOUNT,
                    uuid,
                    Actor.DASHBOARD,
                    MovementReason.FOUND,
                    Instant.now())));
  }

  void change(CheckoutState state) {
    checkouts.change(
        checkout.getId(),
        row -> {
          if (state == CheckoutState.AUTHORIZED) {
            row.authorize(Optional.empty(), Instant.now());
          } else {
            row.become(state, null, Instant.now());
          }
        });
  }

  WebhookOutcome workOff(String event, String more) {
    return workOff(checkout.getSezzleOrderUuid().get(), event, more);
  }

  WebhookOutcome workOff(String order, String event, String more) {
    String body =
        String.format(
            "{\"uuid\":\"e\",\"event\":\"%s\",\"data\":{\"uuid\":\"%s\"%s}}", event, order, more);
    return events.workOff(new WebhookDelivery("e", event, order, body, Instant.now()));
  }
}
