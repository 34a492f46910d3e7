package org.broadleafsezzle.demo.simulator.webhooks;

/** The state of a delivery. */
public enum DeliveryState {
  /** It waits for its first or next attempt. */
  WAITING,
  SENDING,
  DELIVERED,
  /** The last attempt failed, or the subscription is gone: nothing more is sent automatically. */
  GIVEN_UP
}
