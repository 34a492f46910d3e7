package org.broadleafsezzle.ledger;

/** The news that a notice tells. */
public enum NoticeKind {
  /** The order is made, although the shopper has not come back from Sezzle. */
  ORDER_MADE(NoticeRecipient.SHOPPER),
  /** The payment is given back whole, and the shopper has not come back from Sezzle to read so. */
  GIVEN_BACK(NoticeRecipient.SHOPPER),
  /** Money of an order is captured. */
  CAPTURED(NoticeRecipient.SHOPPER),
  /** Captured money of an order is paid back. */
  REFUNDED(NoticeRecipient.SHOPPER),
  /** Authorized money of an order is released, be it that the order is cancelled. */
  RELEASED(NoticeRecipient.SHOPPER),
  /**
   * An authorization that expired is authorized anew: Sezzle replaces the shopper's plan by a new
   * one.
   */
  NEW_PLAN(NoticeRecipient.SHOPPER),
  /** The new alerts, all in one e-mail. */
  ALERT_MAIL(NoticeRecipient.ADMINISTRATOR),
  /** The same, for a program. */
  ALERT_CALL(NoticeRecipient.PROGRAM);

  private final NoticeRecipient recipient;

  NoticeKind(NoticeRecipient recipient) {
    this.recipient = recipient;
  }

  public NoticeRecipient recipient() {
    return recipient;
  }
}
