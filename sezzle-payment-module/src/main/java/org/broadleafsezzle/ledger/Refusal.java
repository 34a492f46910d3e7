package org.broadleafsezzle.ledger;

/** The reasons why the shop itself does not move money; nothing was sent to Sezzle. */
public enum Refusal implements MessageCode {
  /** The amount is invalid: less than a cent, or parts of one. */
  NO_AMOUNT(
      "\"{0}\" can't be moved: an amount is 0.01 or more, in whole cents, such as 19.99 USD",
      MessageArgument.TEXT),
  /** The payment's, then the one asked for. */
  OTHER_CURRENCY("This payment is in {0}, not in {1}", MessageArgument.TEXT, MessageArgument.TEXT),
  /** Sezzle has not approved the shopper, or not yet. */
  NOT_APPROVED("Sezzle has not approved this payment: there is nothing to be moved"),
  /** No order is paid with it: what is taken can only be given back. */
  NO_ORDER(
      "No order is paid with this payment: nothing can be {0}, only released or refunded",
      MessageArgument.MOVED),
  /** More than is left, which is the first amount. */
  TOO_MUCH(
      "At most {0} can be {1}, not {2}",
      MessageArgument.AMOUNT, MessageArgument.MOVED, MessageArgument.AMOUNT),
  /** Less than that is authorized and not captured. */
  NOT_HELD("Sezzle does not hold {0} that is not captured", MessageArgument.AMOUNT),
  /** The authorization has expired, and was not captured in full. */
  EXPIRED(
      "The authorization expired at {0}: nothing can be {1} any more. What was not captured can be reauthorized; what was captured can be refunded.",
      MessageArgument.TIME, MessageArgument.MOVED),
  /** Everything authorized is captured or released. */
  NOTHING_AUTHORIZED(
      "Nothing is left to be {0}: everything authorized is captured or released already. What was captured can be refunded.",
      MessageArgument.MOVED),
  NOTHING_CAPTURED("Nothing is captured yet: what is authorized can be released instead"),
  /** Everything captured is refunded. */
  ALL_REFUNDED("Everything captured is refunded already"),
  /** The authorization lives: there is no need for a new one. */
  NOT_EXPIRED(
      "The authorization lives until {0}: it can be captured or released, and reauthorized once it has expired",
      MessageArgument.TIME),
  /** Everything authorized is captured: there is nothing a new authorization could be for. */
  NOTHING_TO_REAUTHORIZE(
      "Everything authorized is captured already: nothing is left to be reauthorized"),
  /** By the property named. */
  UPCHARGE_SWITCHED_OFF(
      "Additional amounts are switched off: set {0} to ON if Sezzle has enabled them for this shop",
      MessageArgument.TEXT),
  /** Only the payment the shopper made can be upcharged. */
  UPCHARGE_OF_FOLLOW_UP(
      "An additional amount can only be asked for on the payment the shopper made"),
  /** The additional amounts have reached Sezzle's limit, in percent. */
  UPCHARGE_LIMIT(
      "The additional amounts of this payment have reached {0}% of it: no more can be upcharged",
      MessageArgument.TEXT),
  /** The rest was authorized anew: the new payment carries it. */
  REAUTHORIZED(
      "What is left was reauthorized: nothing can be {0} here any more, only with the new payment",
      MessageArgument.MOVED),
  /** The outcome of an earlier movement is not known yet. */
  OUTCOME_UNKNOWN(
      "The outcome of an earlier movement of this payment is not known yet: nothing else is moved before it is settled. Try again in a few minutes."),
  /** The amount of some items of the order is another one by now. */
  ITEMS_CHANGED(
      "What is left of these items has changed meanwhile: look at the amount again, nothing was moved"),
  /** Nothing is left of the chosen items that could be moved so. */
  NOTHING_OF_ITEMS("Nothing can be {0} of these items any more", MessageArgument.MOVED),
  /** The shop's own code failed, or said an amount that can't be captured. */
  AMOUNT_OF_SHOP(
      "The shop's own code for the amount of a capture failed, or named an amount that can't be captured: at most {0} can. Nothing was captured; the log says more",
      MessageArgument.AMOUNT),
  /**
   * The shopper disputes the payment, and nobody has said that the refund is meant all the same.
   */
  DISPUTED(
      "The shopper disputes this payment, and Sezzle may refund it once the dispute is closed: nothing was refunded. Confirm that it is to be refunded all the same, or wait for the end of the dispute"),
  /** Nobody has to say what came of the movement any more. */
  NOT_UNCLEAR("Nobody has to say what came of this movement any more"),
  /** It is not the order that the movement made. */
  NOT_THE_NEW_ORDER(
      "This is not the id of an order that Sezzle has made of this payment with this amount"),
  /** The request id belongs to another movement, which is named. */
  REQUEST_ID_USED(
      "This request id belongs to another movement, {0} of {1}",
      MessageArgument.MOVEMENT, MessageArgument.AMOUNT),
  /** Only a checkout that is open can be ended. */
  NOT_OPEN("The checkout is {0}: only one that is open can be ended", MessageArgument.STATE),
  /** Sezzle has made no order of it. */
  NOT_AT_SEZZLE("Sezzle has no order of this checkout: there is nothing to be moved");

  private final MessageForm form;

  Refusal(String english, MessageArgument... arguments) {
    form = new MessageForm("refusal", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
