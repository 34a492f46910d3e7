package org.broadleafsezzle.webhook;

import java.time.Clock;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.link.LostLinks;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.tokenization.Agreements;

/**
 * Acts on each event. An event is only a hint to look: what counts is what Sezzle answers when
 * asked, so that late, repeated and reordered ones do no harm.
 */
public class WebhookEvents {

  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final Timeline timeline;
  private final AbsentShopper absentShopper;
  private final Books books;
  private final Agreements agreements;
  private final Charges charges;
  private final LostLinks lostLinks;
  private final DisputeEvents disputes;
  private final Clock clock;

  public WebhookEvents(
      CheckoutLedger checkouts,
      MovementLedger movements,
      Timeline timeline,
      AbsentShopper absentShopper,
      Books books,
      Agreements agreements,
      Charges charges,
      LostLinks lostLinks,
      DisputeEvents disputes,
      Clock clock) {
    this.checkouts = checkouts;
    this.movements = movements;
    this.timeline = timeline;
    this.absentShopper = absentShopper;
    this.books = books;
    this.agreements = agreements;
    this.charges = charges;
    this.lostLinks = lostLinks;
    this.disputes = disputes;
    this.clock = clock;
  }

  /** Does what is to be done; what it throws has it called again later. */
  WebhookOutcome workOff(WebhookDelivery delivery) {
    Optional<WebhookEvent> event = delivery.getEvent().flatMap(WebhookEvent::find);
    if (!event.isPresent()) {
      return WebhookOutcome.IGNORED;
    }
    if (event.get() == WebhookEvent.CUSTOMER_TOKENIZED) {
      return tokenized(WebhookMessage.read(delivery.getBody()).get());
    }
    if (DisputeEvents.isOne(event.get())) {
      return disputes.workOff(event.get(), delivery);
    }
    Optional<SezzleCheckout> checkout =
        delivery.getSezzleOrderUuid().flatMap(uuid -> find(event.get(), uuid));
    if (!checkout.isPresent()) {
      return WebhookOutcome.NOT_OURS;
    }
    WebhookMessage message = WebhookMessage.read(delivery.getBody()).get();
    return event.get() == WebhookEvent.ORDER_AUTHORIZED
        ? authorized(message, checkout.get())
        : moved(event.get(), message, checkout.get());
  }

  /**
   * An order that Sezzle has made of a charge or a payment link whose answer was lost is known by
   * this.
   */
  private Optional<SezzleCheckout> find(WebhookEvent event, String orderUuid) {
    Optional<SezzleCheckout> known = checkouts.findBySezzleOrder(orderUuid);
    if (known.isPresent()) {
      return known;
    }
    Optional<SezzleCheckout> charge =
        event == WebhookEvent.ORDER_AUTHORIZED ? charges.adopt(orderUuid) : Optional.empty();
    return charge.isPresent() ? charge : lostLinks.find(orderUuid, Actor.WEBHOOK);
  }

  /** Whatever the message says, Sezzle is asked about the shop's own token. */
  private WebhookOutcome tokenized(WebhookMessage message) {
    Optional<SavedAccount> account = message.tokenHash().flatMap(agreements::told);
    if (!account.isPresent()) {
      return WebhookOutcome.NOT_OURS;
    }
    if (account.get().getState() == SavedAccountState.ASKED) {
      throw new WebhookTooEarlyException("Sezzle does not say yet that the shopper has agreed");
    }
    return WebhookOutcome.RECORDED;
  }

  /**
   * An order that Sezzle made of another one without the shopper only has to be in the books. A
   * checkout that is an order stays one: there is nothing to decide, and so no lease to wait for.
   */
  private WebhookOutcome authorized(WebhookMessage message, SezzleCheckout checkout) {
    if (checkout.getParentId().isPresent()) {
      books.update(checkout.getId(), Actor.WEBHOOK);
      return WebhookOutcome.IN_THE_BOOKS;
    }
    if (checkout.getState() == CheckoutState.COMPLETED) {
      return WebhookOutcome.DECIDED;
    }
    absentShopper.decide(checkout, Actor.WEBHOOK);
    CheckoutState state = checkouts.get(checkout.getId()).getState();
    if (state.isUndecided() || isContradicted(state, message)) {
      throw new WebhookTooEarlyException("The checkout is still " + state);
    }
    if (state != checkout.getState()) {
      workedOff(checkout, WebhookEvent.ORDER_AUTHORIZED);
    }
    return WebhookOutcome.DECIDED;
  }

  /** It was asked about just now: what Sezzle tells of cannot be read there yet. */
  private static boolean isContradicted(CheckoutState state, WebhookMessage message) {
    return state.isUnapproved() && !message.isRefusal();
  }

  private WebhookOutcome moved(WebhookEvent event, WebhookMessage message, SezzleCheckout told) {
    SezzleCheckout checkout = decidedAgain(told);
    if (isInTheBooks(checkout, message) || isOfTheApproval(event, checkout)) {
      return WebhookOutcome.IN_THE_BOOKS;
    }
    if (checkout.getState().isUndecided()) {
      throw new WebhookTooEarlyException("The checkout is still " + checkout.getState());
    }
    SezzleCheckout now = books.update(checkout.getId(), Actor.WEBHOOK).checkout();
    if (isInTheBooks(checkout, message) || (!message.movementUuid().isPresent() && agrees(now))) {
      workedOff(checkout, event);
      return WebhookOutcome.IN_THE_BOOKS;
    }
    if (agrees(now)) {
      throw new WebhookTooEarlyException("Sezzle does not list it yet");
    }
    if (now.getBooks().getUnsettled() > 0) {
      throw new WebhookTooEarlyException("A movement of the same payment is not settled yet");
    }
    return WebhookOutcome.NOT_IN_THE_BOOKS;
  }

  /** A checkout that has ended without money, and has some, is an order or given back first. */
  private SezzleCheckout decidedAgain(SezzleCheckout checkout) {
    boolean ended = checkout.getState().isEnded();
    if (!ended || checkout.getParentId().isPresent()) {
      return checkout;
    }
    absentShopper.decide(checkout, Actor.WEBHOOK);
    return checkouts.get(checkout.getId());
  }

  /** A capture that came with the approval enters the books when the checkout is decided. */
  private static boolean isOfTheApproval(WebhookEvent event, SezzleCheckout checkout) {
    return event == WebhookEvent.ORDER_CAPTURED
        && checkout.getIntent() == Intent.CAPTURE
        && checkout.getState().isUndecided();
  }

  private static boolean agrees(SezzleCheckout checkout) {
    return checkout.getBooks().getUnsettled() == 0 && !checkout.getBooks().isDifferent();
  }

  private boolean isInTheBooks(SezzleCheckout checkout, WebhookMessage message) {
    return message.movementUuid().isPresent()
        && movements.findByCheckout(checkout.getId()).stream()
            .anyMatch(one -> one.getSezzleUuid().equals(message.movementUuid()));
  }

  private void workedOff(SezzleCheckout checkout, WebhookEvent event) {
    timeline.add(
        new CheckoutEvent(
            checkout.getId(),
            EventKind.WEBHOOK_WORKED_OFF,
            Actor.WEBHOOK,
            event.getCode(),
            null,
            clock.instant()));
  }
}
