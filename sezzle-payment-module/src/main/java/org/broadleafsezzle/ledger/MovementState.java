package org.broadleafsezzle.ledger;

/** The knowledge about a movement of money. */
public enum MovementState {
  /** Written down and perhaps sent: what came of it is not known. */
  STARTED,
  /** Sezzle carried it out. */
  SUCCEEDED,
  /** Sezzle did not carry it out and will not. */
  REFUSED;

  /** An outcome is written once. */
  boolean canBecome(MovementState next) {
    return this == STARTED && next != STARTED;
  }
}
