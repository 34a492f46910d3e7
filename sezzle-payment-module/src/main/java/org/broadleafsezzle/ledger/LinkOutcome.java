package org.broadleafsezzle.ledger;

/** The stages of the sending of a payment link, as far as the shop knows. */
public enum LinkOutcome {
  /** Written down before Sezzle is asked; stays so if Sezzle's answer was lost. */
  SENDING,
  /** Sezzle has made the session and, unless the address is copied, was asked to write. */
  SENT,
  /** Surely nothing was sent. */
  NOT_SENT
}
