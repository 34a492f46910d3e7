package org.broadleafsezzle.settings;

import java.time.Duration;

/** Whether administrators can send the checkout of a cart to its customer, and for how long. */
public final class LinkSettings {

  private final boolean on;
  private final Duration lifetime;

  public LinkSettings(boolean on, Duration lifetime) {
    this.on = on;
    this.lifetime = lifetime;
  }

  /** Whether a link can be sent. A link that was sent before can be paid all the same. */
  public boolean isOn() {
    return on;
  }

  /** The time in which the customer can pay by a link. */
  public Duration lifetime() {
    return lifetime;
  }
}
