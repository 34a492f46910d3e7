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

  /** Whether a link can be sent. What was sent before can be paid all the same. */
  public boolean isOn() {
    return on;
  }

  /** How long the customer can pay by a link. */
  public Duration lifetime() {
    return lifetime;
  }
}
