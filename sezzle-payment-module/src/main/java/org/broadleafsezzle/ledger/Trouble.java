package org.broadleafsezzle.ledger;

/**
 * Why something in the background did not work. Stored and shown instead of what an exception says:
 * that is in the log only.
 */
public enum Trouble {
  /** Sezzle does not answer, or not readably. */
  UNREACHABLE,
  /** Sezzle does not accept the keys. */
  KEYS,
  /** Sezzle refuses what was asked for. */
  REFUSED,
  /** A setting is missing or wrong. */
  SETTINGS,
  /** Something else was done to the same payment at that moment. */
  BUSY,
  /** What it depends on is not there yet. */
  TOO_EARLY,
  /** What was received can't be read. */
  UNREADABLE,
  /** The shop's database did not do what it was asked for. */
  DATABASE,
  /** Anything else: the log says what. */
  ERROR
}
