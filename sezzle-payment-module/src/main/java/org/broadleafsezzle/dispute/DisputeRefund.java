package org.broadleafsezzle.dispute;

/** The state of the money of a dispute. */
public enum DisputeRefund {
  /** The dispute is open, or was not decided for the shopper. */
  NONE,
  /** Decided for the shopper; the books don't have Sezzle's refund yet. */
  AWAITED,
  /** Decided for the shopper, and the refund is in the books. */
  BOOKED,
  /** Decided for the shopper a day ago, without a refund at Sezzle: a person is asked. */
  MISSING
}
