package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Sezzle has approved the shopper for the amount, or charged a saved account, and the approval was
 * verified. The platform's order is made afterwards, or can still turn out impossible: then the
 * money is given back. Also published of a further order of the same payment that Sezzle has
 * approved, for an additional amount or in place of an authorization that has expired.
 */
public final class PaymentApproved extends SezzleEvent {

  private static final long serialVersionUID = 1L;

  PaymentApproved(Object source, SezzleCheckout checkout) {
    super(source, checkout, checkout.getAmount());
  }
}
