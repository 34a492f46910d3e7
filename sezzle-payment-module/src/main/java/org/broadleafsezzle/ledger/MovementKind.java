package org.broadleafsezzle.ledger;

/** The ways the shop moves money at Sezzle. */
public enum MovementKind {
  /** Takes what is authorized. */
  CAPTURE,
  /** Gives back what is authorized and not captured. */
  RELEASE,
  /** Pays back what is captured. */
  REFUND,
  /** Makes a new order at Sezzle of one whose authorization has expired. */
  REAUTHORIZE,
  /** Makes a new order at Sezzle for an additional amount. */
  UPCHARGE,
  /** Makes the order of a checkout at Sezzle: charges a saved account, without the shopper. */
  CHARGE;

  /**
   * Whether Sezzle makes a new order of it: that of its own checkout for a charge, else one that
   * gets a checkout of its own in the ledger.
   */
  public boolean makesNewOrder() {
    return this == REAUTHORIZE || this == UPCHARGE || this == CHARGE;
  }
}
