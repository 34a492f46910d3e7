package org.broadleafsezzle.ledger;

/** Where something in the books comes from. */
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
