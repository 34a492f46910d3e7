package org.broadleafsezzle.checkout;

import org.broadleafsezzle.api.error.SezzleException;

/** A payment with Sezzle that can't begin. Nothing was charged. */
public final class CheckoutRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final CheckoutMessage shopperMessage;

  public CheckoutRefusedException(CheckoutMessage shopperMessage, String message) {
    this(shopperMessage, message, null);
  }

  CheckoutRefusedException(CheckoutMessage shopperMessage, String message, Throwable cause) {
    super(message, cause);
    this.shopperMessage = shopperMessage;
  }

  /** Whether Sezzle surely has no session; otherwise it may have one, and its answer was lost. */
  public boolean isSurelyNotMade() {
    return !(getCause() instanceof SezzleException)
        || ((SezzleException) getCause()).isSurelyNotDone();
  }

  /** The message to the shopper. */
  public CheckoutMessage shopperMessage() {
    return shopperMessage;
  }
}
