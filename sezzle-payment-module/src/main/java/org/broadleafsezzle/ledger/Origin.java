package org.broadleafsezzle.ledger;

/** The origin of an entry in the books. */
public enum Origin {
  /** A person in the shop's admin. */
  ADMINISTRATOR,
  /** The shopper, at the shop or on Sezzle's page. */
  SHOPPER,
  /** Sezzle told the shop. */
  WEBHOOK,
  /** A person on Sezzle's dashboard, or whoever else moved it without this shop. */
  DASHBOARD,
  /** The shop's own scheduled job. */
  JOB,
  /** Code written against this module or the platform's payment SPI. */
  CODE
}
