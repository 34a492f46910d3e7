package org.broadleafsezzle.ledger;

/** The reasons why a person has to look at the order of a checkout. */
public enum OrderProblem implements MessageCode {
  /** The order is submitted, and what paid it was given back. */
  ORDER_UNPAID(
      "The order is submitted, but its payment with Sezzle was given back. Cancel the order, or ask the shopper to pay it."),
  /** It is paid, and the platform has no such order, or not this payment of it. */
  ORDER_MISSING(
      "It is paid with Sezzle, but the platform has no order with this payment. Make the order by hand, or give the money back."),
  /** Sezzle says that the shopper has finished, and has not listed all of it for a long time. */
  APPROVAL_INCOMPLETE(
      "Sezzle says that the shopper has paid, but does not list the payment, or not the shipping address that it was to ask for. Look at the order in Sezzle's dashboard; a day after the approval it is given back."),
  /** The shopper came back from a session whose answer was lost. */
  SESSION_LOST(
      "The shopper was at Sezzle, whose answer to the shop was lost. Look in Sezzle's dashboard for the reference. If it is paid there, give the money back, or name its order on the page of payment links if a link was sent."),
  /** The items or addresses of the order are not those that Sezzle was told. */
  ORDER_CHANGED(
      "Items or addresses were changed while the shopper was at Sezzle. Compare the order with what Sezzle shows before it is sent.");

  private final MessageForm form;

  OrderProblem(String english, MessageArgument... arguments) {
    form = new MessageForm("order-problem", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
