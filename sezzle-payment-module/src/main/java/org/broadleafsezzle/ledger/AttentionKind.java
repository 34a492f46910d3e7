package org.broadleafsezzle.ledger;

/** The reasons why a payment needs a person. */
public enum AttentionKind {
  /** Its authorization ends soon, see {@link SezzleCheckout#warnFrom}, and something is left. */
  EXPIRING,
  /** Its authorization ended before everything was captured or released. */
  EXPIRED,
  /** The shop's books and Sezzle's differ. */
  DIFFERENCE,
  /** Something Sezzle told of it could not be worked off. */
  PARKED_WEBHOOK,
  /** The shopper disputes it. */
  DISPUTE,
  /** The shopper disputes it, and {@link DisputeDeadline#SOON} has come. */
  DISPUTE_SOON,
  /** The shopper disputes it, and {@link DisputeDeadline#NOW} has come. */
  DISPUTE_NOW,
  /** A dispute was decided for the shopper, and Sezzle's order shows no refund. */
  DISPUTE_REFUND_MISSING,
  /** Its order is not what it should be, see {@link OrderProblem}. */
  ORDER_PROBLEM,
  /** It is not known whether money was moved. */
  OUTCOME_UNKNOWN,
  /** A task that the shop does automatically has failed so often that it is not tried any more. */
  GIVEN_UP,
  /** A person has to say what came of a movement: Sezzle does not list it. */
  OUTCOME_UNCLEAR,
  /** Its order is cancelled, and something is captured or still authorized. */
  ORDER_CANCELLED,
  /** A payout lately has a line of it that the shop's books do not have. */
  PAYOUT_DIFFERS;

  /** Whether it is an open dispute, be the day to answer it near or not. */
  public boolean isOpenDispute() {
    return this == DISPUTE || this == DISPUTE_SOON || this == DISPUTE_NOW;
  }
}
