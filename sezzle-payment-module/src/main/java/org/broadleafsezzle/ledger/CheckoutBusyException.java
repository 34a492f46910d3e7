package org.broadleafsezzle.ledger;

/** Someone else is working on the checkout; nothing was done. Try again in a moment. */
public final class CheckoutBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CheckoutBusyException(String checkoutId) {
    super("Checkout " + checkoutId + " is already being handled");
  }
}
