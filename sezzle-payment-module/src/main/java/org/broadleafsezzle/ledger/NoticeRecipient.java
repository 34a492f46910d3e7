package org.broadleafsezzle.ledger;

/**
 * The person a notice is for. Another one is a value here, kinds of notices for it in {@link
 * NoticeKind}, and a {@code NoticeCarrier} of its own in the package {@code notice}.
 */
public enum NoticeRecipient {
  /** The payer of the order, by e-mail. */
  SHOPPER(false),
  /** Those who run the shop, by e-mail. */
  ADMINISTRATOR(false),
  /** A program of the shop's own, by a signed call. */
  PROGRAM(true);

  private final boolean knowsWhatItHas;

  NoticeRecipient(boolean knowsWhatItHas) {
    this.knowsWhatItHas = knowsWhatItHas;
  }

  /** Whether it takes what it gets twice for one: then nobody has to say whether to send again. */
  boolean knowsWhatItHas() {
    return knowsWhatItHas;
  }
}
