package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The amount is captured: the merchant will be paid it. */
public final class PaymentCaptured extends MoneyMoved {

  private static final long serialVersionUID = 1L;

  PaymentCaptured(Object source, SezzleCheckout checkout, MoneyMovement movement) {
    super(source, checkout, movement);
  }
}
