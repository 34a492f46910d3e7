package org.broadleafsezzle.demo.simulator.orders;

/** The effect of completing: AUTH holds the amount, CAPTURE takes it at once. */
public enum Intent {
  AUTH,
  CAPTURE
}
