package org.broadleafsezzle.webhook;

import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each event means to the shop. An event is only a hint to look: what counts is what Sezzle
 * answers when asked, so that late, repeated and reordered ones do no harm.
 */
public class WebhookEvents {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookEvents.class);

  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final AbsentShopper absentShopper;

  public WebhookEvents(
      CheckoutLedger checkouts, MovementLedger movements, AbsentShopper absentShopper) {
    this.checkouts = checkouts;
    this.movements = movements;
    this.absentShopper = absentShopper;
  }

  /** Does what is to be done; what it throws has it called again later. */
  WebhookOutcome workOff(WebhookDelivery delivery) {
    Optional<WebhookEvent> event = delivery.getEvent().flatMap(WebhookEvent::find);
    if (!event.isPresent() || event.get() == WebhookEvent.CUSTOMER_TOKENIZED) {
      return WebhookOutcome.IGNORED;
    }
    Optional<SezzleCheckout> checkout =
        delivery.getSezzleOrderUuid().flatMap(checkouts::findBySezzleOrder);
    if (!checkout.isPresent()) {
      return WebhookOutcome.NOT_OURS;
    }
    switch (event.get()) {
      case ORDER_AUTHORIZED:
        return decide(checkout.get());
      case ORDER_CAPTURED:
      case ORDER_REFUNDED:
        return compare(event.get(), WebhookMessage.read(delivery.getBody()).get(), checkout.get());
      default:
        LOG.warn(
            "A shopper disputes a payment ({}); {}. Answer in Sezzle's dashboard.",
            event.get().getCode(),
            checkout.get());
        return WebhookOutcome.RECORDED;
    }
  }

  private WebhookOutcome decide(SezzleCheckout checkout) {
    absentShopper.decide(checkout, Actor.WEBHOOK);
    CheckoutState state = checkouts.get(checkout.getId()).getState();
    if (CheckoutState.UNDECIDED.contains(state)) {
      throw new WebhookTooEarlyException("The checkout is still " + state);
    }
    return WebhookOutcome.DECIDED;
  }

  private WebhookOutcome compare(
      WebhookEvent event, WebhookMessage message, SezzleCheckout checkout) {
    List<MoneyMovement> ours = movements.findByCheckout(checkout.getId());
    boolean withApproval =
        event == WebhookEvent.ORDER_CAPTURED
            && checkout.getIntent() == Intent.CAPTURE
            && !message.isByHand();
    if (withApproval || ours.stream().anyMatch(one -> isTold(one, message))) {
      return WebhookOutcome.IN_THE_BOOKS;
    }
    if (ours.stream().anyMatch(one -> one.getState() == MovementState.STARTED)) {
      throw new WebhookTooEarlyException("A movement of the same payment is not settled yet");
    }
    LOG.error(
        "Sezzle tells of a movement ({} {}) that this shop did not make and does not have in its"
            + " books; {}. Compare with the order in Sezzle's dashboard.",
        event.getCode(),
        message.movementUuid().orElse("without id"),
        checkout);
    return WebhookOutcome.NOT_IN_THE_BOOKS;
  }

  private static boolean isTold(MoneyMovement movement, WebhookMessage message) {
    return movement.getSezzleUuid().isPresent()
        && movement.getSezzleUuid().equals(message.movementUuid());
  }
}
