package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * A dispute of the payment, which was of the amount, is closed. If the shopper has won, Sezzle pays
 * them back: {@link PaymentRefunded} follows once Sezzle lists it.
 */
public final class DisputeClosed extends SezzleEvent {

  private static final long serialVersionUID = 1L;

  DisputeClosed(Object source, SezzleCheckout checkout) {
    super(source, checkout, checkout.getAmount());
  }
}
