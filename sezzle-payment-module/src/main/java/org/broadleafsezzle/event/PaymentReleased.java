package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The amount, authorized and not captured, is held no longer. */
public final class PaymentReleased extends MoneyMoved {

  private static final long serialVersionUID = 1L;

  PaymentReleased(Object source, SezzleCheckout checkout, MoneyMovement movement) {
    super(source, checkout, movement);
  }
}
