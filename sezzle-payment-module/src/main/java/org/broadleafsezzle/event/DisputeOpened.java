package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * A shopper disputes the payment, which was of the amount. It is answered in Sezzle's dashboard.
 */
public final class DisputeOpened extends SezzleEvent {

  private static final long serialVersionUID = 1L;

  DisputeOpened(Object source, SezzleCheckout checkout) {
    super(source, checkout, checkout.getAmount());
  }
}
