package org.broadleafsezzle.ledger;

/** The ways in which a payment can differ between Sezzle and the shop. */
public enum Difference implements MessageCode {
  NOT_APPROVED("Sezzle does not show the payment as approved."),
  APPROVED(
      "Sezzle has approved a payment of a checkout that is {0} in the shop.",
      MessageArgument.STATE),
  /** At Sezzle, in the shop. */
  AUTHORIZED(
      "Sezzle has {0} authorized, the shop {1}.", MessageArgument.AMOUNT, MessageArgument.AMOUNT),
  STILL_HELD(
      "Sezzle still holds {0} of a payment that the shop has given back.", MessageArgument.AMOUNT),
  /** The shop has this movement under this id. */
  NOT_LISTED(
      "Sezzle does not list the {0} of {1} ({2}).",
      MessageArgument.MOVEMENT, MessageArgument.AMOUNT, MessageArgument.TEXT),
  /** Of the movement with this id. */
  OTHER_AMOUNT(
      "Sezzle lists a {0} of {1} ({2}), the shop has {3}.",
      MessageArgument.MOVEMENT,
      MessageArgument.AMOUNT,
      MessageArgument.TEXT,
      MessageArgument.AMOUNT),
  NOT_IN_SHOP(
      "Sezzle lists a {0} of {1} ({2}), the shop has none such.",
      MessageArgument.MOVEMENT, MessageArgument.AMOUNT, MessageArgument.TEXT),
  UNKNOWN_IN_MODE(
      "Sezzle does not know the order with the keys the shop has now for {0} mode.",
      MessageArgument.MODE),
  UNKNOWN("Sezzle does not know the order with the keys the shop has now.");

  private final MessageForm form;

  Difference(String english, MessageArgument... arguments) {
    form = new MessageForm("difference", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
