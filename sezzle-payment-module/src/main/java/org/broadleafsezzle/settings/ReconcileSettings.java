package org.broadleafsezzle.settings;

import java.time.Duration;

/** Whether, how often and on what the reconcile job works. */
public final class ReconcileSettings {

  private final boolean on;
  private final Duration interval;
  private final Duration after;
  private boolean loadingSettlements;

  public ReconcileSettings(boolean on, Duration interval, Duration after) {
    this.on = on;
    this.interval = interval;
    this.after = after;
  }

  static ReconcileSettings read(SettingValues values) {
    return new ReconcileSettings(
            values.required(SettingKey.RECONCILE, Boolean.class),
            values.required(SettingKey.RECONCILE_INTERVAL, Duration.class),
            values.required(SettingKey.RECONCILE_AFTER, Duration.class))
        .loadingSettlements(values.required(SettingKey.SETTLEMENTS, Boolean.class));
  }

  public boolean isOn() {
    return on;
  }

  /** From the end of one run to the next. */
  public Duration interval() {
    return interval;
  }

  /** The time for which a checkout or movement is left alone after its last change. */
  public Duration after() {
    return after;
  }

  /** The same, with whether what Sezzle pays out is loaded. */
  ReconcileSettings loadingSettlements(boolean loads) {
    ReconcileSettings copy = new ReconcileSettings(on, interval, after);
    copy.loadingSettlements = loads;
    return copy;
  }

  /** Whether what Sezzle pays out is loaded, by a job of its own. */
  public boolean isLoadingSettlements() {
    return loadingSettlements;
  }
}
