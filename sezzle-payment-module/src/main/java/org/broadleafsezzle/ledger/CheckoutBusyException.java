package org.broadleafsezzle.ledger;

/** Someone else is working on it; nothing was done. Try again in a moment. */
public final class CheckoutBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CheckoutBusyException(String subject) {
    this(subject, null);
  }

  private CheckoutBusyException(String subject, RuntimeException why) {
    super("The " + subject + " is already being handled", why);
  }

  /** The refusal for an order whose lock the platform does not give. */
  public static CheckoutBusyException ofOrder(Long orderId, RuntimeException why) {
    return new CheckoutBusyException("order " + orderId, why);
  }
}
