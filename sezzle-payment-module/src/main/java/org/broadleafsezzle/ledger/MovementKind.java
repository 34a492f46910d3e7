package org.broadleafsezzle.ledger;

/** The ways the shop moves money at Sezzle. */
public enum MovementKind {
  /** Gives back what is authorized and not captured. */
  RELEASE,
  /** Pays back what is captured. */
  REFUND
}
