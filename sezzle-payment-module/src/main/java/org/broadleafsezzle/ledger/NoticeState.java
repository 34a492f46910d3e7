package org.broadleafsezzle.ledger;

/** The outcome of a notice. */
public enum NoticeState {
  /** To be sent, perhaps once more: it certainly has not left the shop. */
  WAITING,
  /** Being handed over: whether it has left the shop is known only by whoever does so. */
  SENDING,
  /** The mail server has taken it. */
  SENT,
  /**
   * Whether the mail server has taken it is not known: it is not sent again unless a person says.
   */
  UNCLEAR,
  /** It certainly has not left the shop, and is not tried any more. */
  GIVEN_UP,
  /** It is not needed any more, or can reach nobody. */
  DROPPED;

  /** Whether a person can have it sent: nobody is at it, and nobody knows that it has arrived. */
  public boolean isForAPerson() {
    return this == UNCLEAR || this == GIVEN_UP;
  }
}
