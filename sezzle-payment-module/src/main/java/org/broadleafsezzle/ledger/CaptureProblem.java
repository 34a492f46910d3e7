package org.broadleafsezzle.ledger;

/**
 * The reasons why an open amount was not captured automatically, each with what a person can do.
 */
public enum CaptureProblem implements MessageCode {
  NOT_SUBMITTED(
      "The order is not submitted any more, so nothing is captured automatically. Release what is authorized, or capture it by hand."),
  TO_BE_CHECKED(
      "The order has to be checked first, so nothing is captured automatically. Compare it with what Sezzle shows, then capture or release by hand."),
  /** The arguments are the order's worth, then the amount that was not captured. */
  WORTH_LESS(
      "The order is worth {0} now, so {1} was not captured automatically. Release it, or capture it by hand.",
      MessageArgument.AMOUNT, MessageArgument.AMOUNT),
  NOT_CAPTURED("Sezzle did not capture it. Look at the order in Sezzle's dashboard.");

  private final MessageForm form;

  CaptureProblem(String english, MessageArgument... arguments) {
    form = new MessageForm("capture-problem", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
