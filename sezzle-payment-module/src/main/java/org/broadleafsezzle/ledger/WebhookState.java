package org.broadleafsezzle.ledger;

/** The state of a webhook delivery. */
public enum WebhookState {
  /** Stored, to be worked off; perhaps not for the first time. */
  RECEIVED,
  /** Worked off; its outcome says how. */
  DONE,
  /** Given up: a person has to look at it. */
  PARKED
}
