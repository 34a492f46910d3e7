package org.broadleafsezzle.settings;

import java.time.Duration;

/**
 * The settings of what the shop does automatically about money that is authorized and not captured.
 */
public final class ExpirySettings {

  private final Duration warnBefore;
  private final boolean capturedBeforeExpiry;
  private final boolean capturedOnFulfilment;

  public ExpirySettings(
      Duration warnBefore, boolean capturedBeforeExpiry, boolean capturedOnFulfilment) {
    this.warnBefore = warnBefore;
    this.capturedBeforeExpiry = capturedBeforeExpiry;
    this.capturedOnFulfilment = capturedOnFulfilment;
  }

  /**
   * The time between the shop's warning and the end of an authorization; at most half of its life.
   */
  public Duration warnBefore() {
    return warnBefore;
  }

  /** Whether what is open shortly before the authorization ends is captured. */
  public boolean isCapturedBeforeExpiry() {
    return capturedBeforeExpiry;
  }

  /** Whether what is open when the whole order is fulfilled is captured. */
  public boolean isCapturedOnFulfilment() {
    return capturedOnFulfilment;
  }
}
