package org.broadleafsezzle.reconcile;

/** What one run of the reconcile job has found and mended. */
class ReconcileReport {

  private int ordered;
  private int undone;
  private int ended;
  private int waiting;
  private int settled;
  private int unmended;

  /** A paid checkout whose shopper did not come back is an order now. */
  void ordered() {
    ordered++;
  }

  /** What can't become an order is given back. */
  void undone() {
    undone++;
  }

  /** A checkout was never paid and can't be any more. */
  void ended() {
    ended++;
  }

  /** A checkout's shopper can still pay. */
  void waiting() {
    waiting++;
  }

  /** The outcome of movements of money is known now. */
  void settled(int movements) {
    settled += movements;
  }

  /** Something is as it was; a line of its own says what and what to do. */
  void unmended() {
    unmended++;
  }

  /** Whether there was anything to look at. */
  boolean isEmpty() {
    return ordered + undone + ended + waiting + settled + unmended == 0;
  }

  @Override
  public String toString() {
    return "ordered="
        + ordered
        + " undone="
        + undone
        + " ended="
        + ended
        + " waiting="
        + waiting
        + " movementsSettled="
        + settled
        + " unmended="
        + unmended;
  }
}
