package org.broadleafsezzle.checkout;

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

  /** The message to the shopper. */
  public CheckoutMessage shopperMessage() {
    return shopperMessage;
  }
}
