package org.broadleafsezzle.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The reasons why a checkout has entered its state. */
public enum StateReason implements MessageCode {
  NOT_APPROVED("Not approved"),
  AUTHORIZATION_EXPIRED("The authorization had expired"),
  OTHER_ORDER_AT_SEZZLE("Sezzle named another order"),
  OTHER_REFERENCE("Sezzle named another reference id"),
  OTHER_INTENT("Sezzle named another intent"),
  OTHER_AMOUNT("Sezzle named another amount"),
  OTHER_AMOUNT_AUTHORIZED("Sezzle authorized another amount"),
  OTHER_AMOUNT_CAPTURED("Sezzle captured another amount"),
  NOT_ALL_SAID("Sezzle did not say all of what it approved"),
  ALREADY_GIVEN_BACK("It had been given back already"),
  NOT_CAPTURED("Not captured"),
  CART_GONE("The cart was gone"),
  CART_CHANGED("The cart was changed meanwhile"),
  ORDER_CHANGED("Items or addresses were changed meanwhile"),
  NO_ADDRESS("Sezzle did not say the shipping address that it was to ask for"),
  ADDRESS_UNUSABLE("The shop can't ship to the address that Sezzle asked for"),
  ADDRESS_REPRICED("Shipping to the address that Sezzle asked for changed the total"),
  ORDER_FAILED("The order could not be made"),
  NEW_ATTEMPT("The shopper began anew"),
  LINK_SENT("Ended so that a payment link could be sent"),
  LINK_FOUND("Sezzle's answer was lost; the payment link was found there"),
  PAID_OTHERWISE("Paid in another way"),
  NO_SESSION("Sezzle made no session"),
  NOT_CHARGED("Sezzle did not charge the saved account"),
  NOT_IN_TERMS("Not within what the shop offers Sezzle for"),
  LATE_APPROVAL("Approved later than it answered"),
  ADMINISTRATOR("Ended in the admin"),
  CANCELLED("The shopper gave up"),
  EXPIRED("The time to pay was over"),
  DECLINED("Sezzle did not approve the shopper");

  private final MessageForm form;

  StateReason(String english, MessageArgument... arguments) {
    form = new MessageForm("state-reason", english, arguments);
  }

  /** Empty for a name that none has. */
  public static Optional<StateReason> find(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
