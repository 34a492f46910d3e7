package org.broadleafsezzle.ledger;

/** The sentences of the timeline about the money of a dispute that the shopper has won. */
public enum DisputeNotice implements MessageCode {
  /** The arguments are the refunded amount of the order and the captured amount. */
  REFUNDED(
      "The dispute was decided for the shopper, and the books have Sezzle's refund: {0} of {1} is"
          + " refunded.",
      MessageArgument.AMOUNT, MessageArgument.AMOUNT),
  /** The same. */
  REFUND_MISSING(
      "The dispute was decided for the shopper a day ago, and Sezzle's order does not show the"
          + " refund: {0} of {1} is refunded.",
      MessageArgument.AMOUNT, MessageArgument.AMOUNT);

  private final MessageForm form;

  DisputeNotice(String english, MessageArgument... arguments) {
    form = new MessageForm("dispute", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
