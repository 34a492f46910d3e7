package org.broadleafsezzle.settings;

import java.time.Duration;

/** Whether, how often and on what the reconcile job works. */
public final class ReconcileSettings {

  private final boolean on;
  private final Duration interval;
  private final Duration after;

  public ReconcileSettings(boolean on, Duration interval, Duration after) {
    this.on = on;
    this.interval = interval;
    this.after = after;
  }

  public boolean isOn() {
    return on;
  }

  /** From the end of one run to the next. */
  public Duration interval() {
    return interval;
  }

  /** How long a checkout or movement is left alone after its last change. */
  public Duration after() {
    return after;
  }
}
