package org.broadleafsezzle.settlement;

/** The thing that a line of a payout is of, as far as the shop's books know. */
public enum LineMatch {
  /** Of a payment of the shop, and where it moves money, of a capture, refund or dispute of it. */
  MATCHED,
  /** Of the merchant's account and not of an order, like a monthly fee. */
  OF_ACCOUNT,
  /**
   * Of a payment of the shop, but the books have no such capture, refund or dispute, or another
   * amount.
   */
  DIFFERENT,
  /** Of an order that the shop does not know. */
  UNMATCHED
}
