package org.broadleafsezzle.admin.account;

import org.broadleafsezzle.checkout.CheckoutMessage;

/** Why a saved account was not charged. */
public enum ChargeRefusal {
  /** Something in the form can't be meant. */
  FORM,
  /** The order is not the customer's. */
  NO_CART,
  /** The cart is not worth what the form says any more. */
  CHANGED,
  /** No account is saved that the shop can charge. */
  NO_ACCOUNT,
  /** Sezzle does not approve it, or does not know the account any more. */
  REFUSED,
  /** The cart is being charged, or is charged already. */
  PENDING,
  /** Sezzle can't be asked now, or a setting is wrong. */
  UNAVAILABLE,
  /** E-mail address, shipping address or shipping method are missing. */
  INCOMPLETE,
  /** Sezzle is not offered for this cart. */
  INELIGIBLE,
  /** The cart was tried to be paid too often in an hour. */
  REPEATED;

  static ChargeRefusal of(CheckoutMessage message) {
    switch (message) {
      case PENDING:
        return PENDING;
      case UNAVAILABLE:
        return UNAVAILABLE;
      case INCOMPLETE:
        return INCOMPLETE;
      case INELIGIBLE:
        return INELIGIBLE;
      case REPEATED:
        return REPEATED;
      default:
        return REFUSED;
    }
  }
}
