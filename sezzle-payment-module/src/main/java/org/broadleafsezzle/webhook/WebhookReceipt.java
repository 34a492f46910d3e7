package org.broadleafsezzle.webhook;

/** The result of a webhook request. */
public enum WebhookReceipt {
  /** Stored, to be worked off. */
  STORED,
  /** The same event was stored before. */
  DUPLICATE,
  /** Not signed by Sezzle. */
  FORGED,
  /** The shop has switched webhooks off. */
  OFF
}
