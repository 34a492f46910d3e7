package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The amount, captured before, is paid back to the shopper. */
public final class PaymentRefunded extends MoneyMoved {

  private static final long serialVersionUID = 1L;

  PaymentRefunded(Object source, SezzleCheckout checkout, MoneyMovement movement) {
    super(source, checkout, movement);
  }
}
