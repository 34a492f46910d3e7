package org.broadleafsezzle.delivery;

/** The outcome of the shipping address that Sezzle has asked for. */
public enum Delivery {
  /** All that is shipped of the cart goes there, and the cart is priced with it. */
  THERE,
  /** The shopper has told the shop another address meanwhile, and that one stays. */
  ELSEWHERE,
  /** It lacks something, or the shop does not deliver there. Nothing of the cart is changed. */
  UNUSABLE,
  /** The platform could not price the cart with it. Nothing of the cart is changed. */
  FAILED
}
