package org.broadleafsezzle.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether Sezzle tells the shop what happens, and with which keys it signs. */
public final class WebhookSettings {

  private final boolean on;
  private final List<String> keys;
  private final List<String> previousKeys;
  private final Instant previousKeyUntil;

  /**
   * @param keys the current private keys, of whichever mode: checkouts of the other mode are told
   *     of too
   * @param previousKeys the ones before
   * @param previousKeyUntil from then on the previous keys count no more; null if they never count
   */
  public WebhookSettings(
      boolean on, List<String> keys, List<String> previousKeys, Instant previousKeyUntil) {
    this.on = on;
    this.keys = keys;
    this.previousKeys = previousKeys;
    this.previousKeyUntil = previousKeyUntil;
  }

  public boolean isOn() {
    return on;
  }

  /** The private keys a delivery may be signed with at this moment. */
  public List<String> keysAt(Instant now) {
    List<String> counting = new ArrayList<>(keys);
    if (previousKeyUntil != null && now.isBefore(previousKeyUntil)) {
      counting.addAll(previousKeys);
    }
    return counting;
  }

  /** Shows no key: settings end up in logs. */
  @Override
  public String toString() {
    return "webhooks=" + on + " previousKeyUntil=" + previousKeyUntil;
  }
}
