package org.broadleafsezzle.ledger;

/**
 * The reasons why something in the background did not work. Stored and shown instead of an
 * exception's words, which are in the log only.
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
  /** The thing it depends on is not there yet. */
  TOO_EARLY,
  /** The received text can't be read. */
  UNREADABLE,
  /** The shop's database did not do what it was asked for. */
  DATABASE,
  /** Anything else: the log says what. */
  ERROR
}
