package org.broadleafsezzle.ledger;

/** The reasons why the module moves money, or has a movement that nobody asked it for. */
public enum MovementReason implements MessageCode {
  CAPTURED_BEFORE_END(
      "Captured automatically before the authorization ends at {0}", MessageArgument.TIME),
  CAPTURED_WHEN_FULFILLED("Captured automatically because the order is fulfilled"),
  CAPTURED_WHEN_SHIPPED("Captured automatically because a shipment is fulfilled"),
  ITEMS_SHIPPED("For {0}", MessageArgument.TEXT),
  ITEMS_NEVER_SHIPPED("Will never ship: {0}", MessageArgument.TEXT),
  ITEMS_REFUNDED("For {0}", MessageArgument.TEXT),
  CAPTURED_WITH_APPROVAL("Captured with the approval"),
  RELEASED_WHEN_CANCELLED("Released automatically because the order is cancelled"),
  FOUND("Found in Sezzle's books"),
  APPROVED_LATE("Approved at Sezzle without this shop's asking, or later than it answered"),
  CAPTURED_WITH_OTHERS("Captured with others at once"),
  RELEASED_WITH_OTHERS("Released with others at once"),
  REFUNDED_WITH_OTHERS("Refunded with others at once"),
  SAVED_ACCOUNT_CHARGED("Paid with the saved Sezzle account"),
  ASKED_BY_CODE("Asked for through the platform's payment SPI"),
  PLATFORM_FAILED("The platform's checkout failed");

  private final MessageForm form;

  MovementReason(String english, MessageArgument... arguments) {
    form = new MessageForm("reason", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
