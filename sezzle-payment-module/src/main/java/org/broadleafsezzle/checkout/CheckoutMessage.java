package org.broadleafsezzle.checkout;

import java.util.Locale;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.OfferReason;

/**
 * The sentences a shopper can be brought back to the checkout with. The set is closed: the code is
 * in the address, so anybody can write anything there.
 */
public enum CheckoutMessage {
  /** The shopper gave up; nothing was charged. */
  CANCELLED,
  /** Sezzle denied the shopper; nothing was charged. */
  DECLINED,
  /** The shopper came back without having decided; nothing was charged. */
  UNFINISHED,
  /** It took too long; nothing was charged. */
  EXPIRED,
  /** The cart is not what was approved any more; the money is back. */
  CHANGED,
  /** The shop can't deliver to the address that Sezzle asked for; the money is back. */
  UNDELIVERABLE,
  /** Delivery to the address that Sezzle asked for changes the total; the money is back. */
  REPRICED,
  /** The order could not be made; the money is back. */
  FAILED,
  /** The order could not be made; the money is on its way back. */
  RETURNING,
  /** Sezzle can't be asked now. */
  UNAVAILABLE,
  /** It was tried too often in a short time; nothing was charged. */
  REPEATED,
  /** E-mail, address or shipping method are missing. */
  INCOMPLETE,
  /** This cart can't be paid with Sezzle. */
  INELIGIBLE,
  /** The saved account was not charged; nothing was taken. */
  REFUSED,
  /** The saved account is being charged for this cart already. */
  PENDING,
  /** The form that was sent belongs to a session that has ended; nothing was asked of Sezzle. */
  OUTDATED;

  /** The message to the shopper of a checkout that is not ordered. */
  static CheckoutMessage of(SezzleCheckout checkout) {
    switch (checkout.getState()) {
      case OPEN:
      case SUPERSEDED:
        return UNFINISHED;
      case UNDOING:
        return RETURNING;
      case UNDONE:
        return checkout
            .getStateReason()
            .map(reason -> ApprovalProblem.valueOf(reason).shopperMessage())
            .orElse(FAILED);
      case DECLINED:
        return checkout.getAccount().isCharging() ? REFUSED : DECLINED;
      case CANCELLED:
        return CANCELLED;
      case EXPIRED:
        return EXPIRED;
      default:
        return checkout.getAccount().isCharging() ? REFUSED : FAILED;
    }
  }

  /** The message to a shopper whom Sezzle is not offered. */
  static CheckoutMessage of(OfferReason reason) {
    switch (reason) {
      case NO_CART:
      case INCOMPLETE:
        return INCOMPLETE;
      case NOT_SET_UP:
      case UNAVAILABLE:
        return UNAVAILABLE;
      default:
        return INELIGIBLE;
    }
  }

  /** As in the address and in the keys of the texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
