package org.broadleafsezzle.ledger;

/**
 * The sentences of the timeline about an authorization that ends, or has ended, with money open.
 */
public enum ExpiryNotice implements MessageCode {
  WARNED(
      "{0} is neither captured nor released, and the authorization ends at {1}. Capture or release it before.",
      MessageArgument.AMOUNT, MessageArgument.TIME),
  /** The end, then the time of the capture. */
  WARNED_OF_CAPTURE(
      "{0} is neither captured nor released, and the authorization ends at {1}. It is captured automatically at {2}.",
      MessageArgument.AMOUNT, MessageArgument.TIME, MessageArgument.TIME),
  EXPIRED("{0} was neither captured nor released. It can be reauthorized.", MessageArgument.AMOUNT),
  /** The amount, then the end. */
  LIVES(
      "The authorization was taken for expired. It ends at {1}: {0} can be captured.",
      MessageArgument.AMOUNT, MessageArgument.TIME);

  private final MessageForm form;

  ExpiryNotice(String english, MessageArgument... arguments) {
    form = new MessageForm("expiry", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
