package org.broadleafsezzle.admin.account;

/** A saved account was not charged, for a reason that is said to the administrator. */
class ChargeRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ChargeRefusal refusal;

  ChargeRefusedException(ChargeRefusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  ChargeRefusal refusal() {
    return refusal;
  }
}
