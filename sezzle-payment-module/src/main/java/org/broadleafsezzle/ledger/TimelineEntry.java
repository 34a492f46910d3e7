package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;

/** One line of a checkout's history: either a movement of money or an event. */
public final class TimelineEntry {

  private final MoneyMovement movement;
  private final CheckoutEvent event;

  private TimelineEntry(MoneyMovement movement, CheckoutEvent event) {
    this.movement = movement;
    this.event = event;
  }

  static TimelineEntry of(MoneyMovement movement) {
    return new TimelineEntry(movement, null);
  }

  static TimelineEntry of(CheckoutEvent event) {
    return new TimelineEntry(null, event);
  }

  /** Present if money was to be moved. */
  public Optional<MoneyMovement> movement() {
    return Optional.ofNullable(movement);
  }

  /** Present if it is no movement. */
  public Optional<CheckoutEvent> event() {
    return Optional.ofNullable(event);
  }

  public Instant at() {
    return movement == null ? event.getCreated() : movement.getCreated();
  }

  public Origin origin() {
    return movement == null ? event.getOrigin() : movement.getOrigin();
  }

  /** The doer, in words. */
  public String by() {
    return movement == null ? event.getRequestedBy() : movement.getRequestedBy();
  }
}
