package org.broadleafsezzle.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether Sezzle tells the shop what happens, and with which keys it signs. */
public final class WebhookSettings {

  private final boolean on;
  private final String key;
  private final String previousKey;
  private final Instant previousKeyUntil;

  /**
   * @param key the current private key; null if it is not set
   * @param previousKey the one before; null if there is none
   * @param previousKeyUntil from then on the previous key counts no more; null if it never counts
   */
  public WebhookSettings(boolean on, String key, String previousKey, Instant previousKeyUntil) {
    this.on = on;
    this.key = key;
    this.previousKey = previousKey;
    this.previousKeyUntil = previousKeyUntil;
  }

  public boolean isOn() {
    return on;
  }

  /** The private keys a delivery may be signed with at this moment. */
  public List<String> keysAt(Instant now) {
    List<String> keys = new ArrayList<>();
    if (key != null) {
      keys.add(key);
    }
    if (previousKey != null && previousKeyUntil != null && now.isBefore(previousKeyUntil)) {
      keys.add(previousKey);
    }
    return keys;
  }

  /** Shows no key: settings end up in logs. */
  @Override
  public String toString() {
    return "webhooks=" + on + " previousKeyUntil=" + previousKeyUntil;
  }
}
