package org.broadleafsezzle.demo.simulator.faults;

/** The kinds of faults. */
public enum FaultKind {
  /** The answer comes after {@link Fault#millis()}. */
  LATE,
  /** No answer comes. */
  NEVER,
  STATUS_500,
  /** As a proxy answers: an HTML page. */
  STATUS_502,
  /** With Retry-After, see {@link Fault#retryAfterSeconds()}. */
  STATUS_429,
  /** The connection is closed without a byte. */
  CUT_CONNECTION,
  /** The status of a success, and a body that ends halfway. */
  BROKEN_BODY,
  /** Somebody between shop and Sezzle answers, see {@link Fault#forged()}. */
  FORGED_ANSWER
}
