package org.broadleafsezzle.ledger;

/** The outcome of a webhook delivery. */
public enum WebhookOutcome {
  /** The checkout it is about is decided. */
  DECIDED,
  /** The event it tells is in the shop's books. */
  IN_THE_BOOKS,
  /** The event it tells was not done by this shop, and is not in its books. */
  NOT_IN_THE_BOOKS,
  /** A dispute: kept for the merchant to see. */
  RECORDED,
  /** It is about an order of another shop of the same merchant. */
  NOT_OURS,
  /** Of no use to the shop, or not known to this version. */
  IGNORED
}
