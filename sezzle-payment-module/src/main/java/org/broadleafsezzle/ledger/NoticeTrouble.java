package org.broadleafsezzle.ledger;

/**
 * The reasons why a notice was not sent, or may not have been. An exception's own words are in the
 * log only.
 */
public enum NoticeTrouble {
  /** The mail server can't be reached, or did not take it for now. */
  UNREACHABLE,
  /** The mail server has refused it for good. */
  REFUSED,
  /** It was handed over, and no answer came. */
  UNANSWERED,
  /** The process died while it was handed over. */
  DIED,
  /** The order has no e-mail address that can be written to. */
  NO_ADDRESS,
  /** The shop has switched it off meanwhile. */
  SWITCHED_OFF,
  /** The shopper came back and has read it in the shop. */
  CAME_BACK,
  /** The thing it tells of is not there any more. */
  GONE,
  /** Anything else: the log says what. */
  ERROR
}
