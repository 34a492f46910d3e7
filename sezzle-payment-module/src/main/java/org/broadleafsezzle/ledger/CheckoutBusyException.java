package org.broadleafsezzle.ledger;

/** Someone else is working on it; nothing was done. Try again in a moment. */
public final class CheckoutBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CheckoutBusyException(String subject) {
    super("The " + subject + " is already being handled");
  }
}
