package org.broadleafsezzle.ledger;

/** The right to work on one thing, with its owner and its end. */
interface LeaseRow {

  /**
   * Of many at the same instant, one gets it.
   *
   * @return whether the owner has it now; false if someone else has it and it has not run out
   */
  boolean take(String owner, long nowMillis, long untilMillis);

  /**
   * Makes it last longer.
   *
   * @return false if someone else has taken it since, or its owner has given it back
   */
  boolean extend(String owner, long untilMillis);

  /** Gives it back; does nothing if someone else has it now. */
  void release(String owner);
}
