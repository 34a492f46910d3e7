package org.broadleafsezzle.settings;

import java.time.Duration;

/** How long a shopper may take at Sezzle, and what becomes of a cart changed meanwhile. */
public final class CheckoutSettings {

  private final Duration lifetime;
  private final boolean changedRefused;

  public CheckoutSettings(Duration lifetime, boolean changedRefused) {
    this.lifetime = lifetime;
    this.changedRefused = changedRefused;
  }

  /** How long a shopper can pay after pressing the button. */
  public Duration lifetime() {
    return lifetime;
  }

  /**
   * Whether there is no order if items or addresses were changed while the shopper was at Sezzle;
   * otherwise there is one that a person has to look at.
   */
  public boolean isChangedRefused() {
    return changedRefused;
  }
}
