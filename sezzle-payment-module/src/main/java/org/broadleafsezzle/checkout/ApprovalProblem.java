package org.broadleafsezzle.checkout;

/** The reasons why an order can't be completed with the approval of Sezzle. */
enum ApprovalProblem {
  NOT_APPROVED(CheckoutMessage.DECLINED),
  AUTHORIZATION_EXPIRED(CheckoutMessage.EXPIRED),
  OTHER_ORDER_AT_SEZZLE(CheckoutMessage.FAILED),
  OTHER_REFERENCE(CheckoutMessage.FAILED),
  OTHER_INTENT(CheckoutMessage.FAILED),
  OTHER_AMOUNT(CheckoutMessage.FAILED),
  OTHER_AMOUNT_AUTHORIZED(CheckoutMessage.FAILED),
  OTHER_AMOUNT_CAPTURED(CheckoutMessage.FAILED),
  NOT_ALL_SAID(CheckoutMessage.FAILED),
  ALREADY_GIVEN_BACK(CheckoutMessage.FAILED),
  NOT_CAPTURED(CheckoutMessage.FAILED),
  /** Sezzle does not say the shipping address that it was to ask for. */
  NO_ADDRESS(CheckoutMessage.FAILED),
  /** The shop can't deliver to the address that Sezzle asked for. */
  ADDRESS_UNUSABLE(CheckoutMessage.UNDELIVERABLE),
  /** The cart is worth something else now that it is known where it goes. */
  ADDRESS_REPRICED(CheckoutMessage.REPRICED),
  CART_GONE(CheckoutMessage.CHANGED),
  CART_CHANGED(CheckoutMessage.CHANGED),
  /** The amount is the same; items or addresses are not. */
  ORDER_CHANGED(CheckoutMessage.CHANGED),
  /** The platform's checkout failed. */
  ORDER_FAILED(CheckoutMessage.FAILED);

  private final CheckoutMessage shopperMessage;

  ApprovalProblem(CheckoutMessage shopperMessage) {
    this.shopperMessage = shopperMessage;
  }

  /** The message to the shopper once the money is back. */
  CheckoutMessage shopperMessage() {
    return shopperMessage;
  }
}
