package org.broadleafsezzle.demo.simulator.orders;

/** What happens when the shopper completes: AUTH holds the amount, CAPTURE takes it at once. */
public enum Intent {
  AUTH,
  CAPTURE
}
