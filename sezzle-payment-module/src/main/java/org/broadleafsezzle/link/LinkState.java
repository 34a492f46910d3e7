package org.broadleafsezzle.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LinkOutcome;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;

/** The state of a payment link in the words of a person. */
public enum LinkState {
  /** Sezzle is being asked right now. */
  SENDING,
  /** Sezzle did not answer, and may have written to the customer. */
  UNKNOWN,
  /** Surely nothing was sent. */
  NOT_SENT,
  /** The customer can pay. */
  OPEN,
  /** The customer has paid; the order is being made. */
  PAID,
  /** The customer has paid, and there is an order. */
  ORDERED,
  /** Sezzle denied the customer. */
  DENIED,
  EXPIRED,
  CANCELLED,
  /** Another attempt to pay the cart has taken its place: another link, or the customer's own. */
  REPLACED,
  /** The cart was paid in another way. */
  PAID_OTHERWISE,
  /** The payment could not become an order, and is being given back. */
  GIVING_BACK,
  /** The payment could not become an order, and is given back. */
  GIVEN_BACK;

  /** Longer than Sezzle can take to answer. */
  private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(2);

  /**
   * @param checkout the link's; empty if it has none
   */
  public static LinkState of(PayLink link, Optional<SezzleCheckout> checkout, Instant now) {
    if (link.getOutcome() == LinkOutcome.NOT_SENT) {
      return NOT_SENT;
    }
    boolean underWay = link.getCreated().plus(ANSWERS_WITHIN).isAfter(now);
    if (!checkout.isPresent()) {
      return underWay ? SENDING : NOT_SENT;
    }
    switch (checkout.get().getState()) {
      case CREATED:
        return underWay ? SENDING : UNKNOWN;
      case FAILED:
        return UNKNOWN;
      default:
        return ofAnswered(checkout.get());
    }
  }

  private static LinkState ofAnswered(SezzleCheckout checkout) {
    switch (checkout.getState()) {
      case OPEN:
        return OPEN;
      case AUTHORIZED:
        return PAID;
      case COMPLETED:
        return ORDERED;
      case DECLINED:
        return DENIED;
      case EXPIRED:
        return EXPIRED;
      case UNDOING:
        return GIVING_BACK;
      case UNDONE:
        return GIVEN_BACK;
      default:
        return ofEnded(checkout);
    }
  }

  private static LinkState ofEnded(SezzleCheckout checkout) {
    Optional<StateReason> reason = checkout.getStateReason().flatMap(StateReason::find);
    if (reason.filter(StateReason.PAID_OTHERWISE::equals).isPresent()) {
      return PAID_OTHERWISE;
    }
    boolean replaced =
        checkout.getState() == CheckoutState.SUPERSEDED
            || reason.filter(StateReason.NEW_ATTEMPT::equals).isPresent()
            || reason.filter(StateReason.LINK_SENT::equals).isPresent();
    return replaced ? REPLACED : CANCELLED;
  }

  /** Whether the customer may still pay by it. */
  public boolean isAlive() {
    return this == SENDING || this == UNKNOWN || this == OPEN;
  }
}
