package org.broadleafsezzle.demo.simulator.checkout;

/** The decisions of a shopper at Sezzle's page. */
public enum Decision {
  APPROVE,
  /** Sezzle refuses the shopper. */
  DENY,
  /** The shopper goes back; the checkout stays open. */
  CANCEL,
  /** The shopper approves, and closes the window before it returns to the shop. */
  COMPLETE_AND_CLOSE
}
