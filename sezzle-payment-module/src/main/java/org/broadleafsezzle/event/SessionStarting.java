package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Sezzle is about to be asked for a session, for the amount that the cart is worth. Nothing is said
 * of what Sezzle answers: {@link PaymentApproved} follows if the shopper pays.
 */
public final class SessionStarting extends SezzleEvent {

  private static final long serialVersionUID = 1L;

  SessionStarting(Object source, SezzleCheckout checkout) {
    super(source, checkout, checkout.getAmount());
  }
}
