package org.broadleafsezzle.job;

/** The findings of one run of the reconcile job. */
class ReconcileReport {

  private int ordered;
  private int undone;
  private int ended;
  private int waiting;
  private int settled;
  private int adopted;
  private int captured;
  private int released;
  private int warned;
  private int compared;
  private int unmended;

  /** A paid checkout whose shopper did not come back is an order now. */
  void ordered() {
    ordered++;
  }

  /** A payment that can't become an order is given back. */
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

  /** Movements that were made without this shop are in its books now. */
  void adopted(int movements) {
    adopted += movements;
  }

  /** The open amount of a payment is captured automatically. */
  void captured() {
    captured++;
  }

  /** The authorized amount of a cancelled order is released automatically. */
  void released() {
    released++;
  }

  /** It was said of an authorization that it expires soon. */
  void warned() {
    warned++;
  }

  /** A payment's books were compared with Sezzle's. */
  void compared() {
    compared++;
  }

  int getUnmended() {
    return unmended;
  }

  /** Something is as it was; a line of its own says what and what to do. */
  void unmended() {
    unmended++;
  }

  /** Whether there was anything to look at. */
  boolean isEmpty() {
    return ordered + undone + ended + waiting + settled + compared + captured + released + unmended
        == 0;
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
        + " compared="
        + compared
        + " adopted="
        + adopted
        + " captured="
        + captured
        + " released="
        + released
        + " warned="
        + warned
        + " unmended="
        + unmended;
  }
}
