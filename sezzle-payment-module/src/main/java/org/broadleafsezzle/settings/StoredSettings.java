package org.broadleafsezzle.settings;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The settings stored at one moment, secrets as they are stored. */
public final class StoredSettings {

  private final Map<String, String> rows;
  private final long lastChange;

  StoredSettings(Map<String, String> rows, long lastChange) {
    this.rows = new TreeMap<>(rows);
    this.lastChange = lastChange;
  }

  /** Differs as soon as anything is stored differently, by whatever means. */
  public String edition() {
    return lastChange + "-" + Integer.toHexString(Objects.hash(rows));
  }

  Optional<String> get(SettingKey key) {
    return Optional.ofNullable(rows.get(key.propertyName()));
  }

  /**
   * The value of a setting that is no secret; empty if none is stored, an empty text for nothing.
   */
  public Optional<String> plain(SettingKey key) {
    return get(key)
        .filter(value -> !key.isSecret())
        .map(value -> StoredPlace.NOTHING.equals(value) ? "" : value);
  }

  public boolean has(SettingKey key) {
    return get(key).isPresent();
  }

  /** Whether a secret lies there in clear, written by other means than the settings page. */
  public boolean isExposed(SettingKey key) {
    return key.isSecret()
        && get(key).filter(value -> !SettingSecrets.isEncrypted(value)).isPresent();
  }

  Map<String, String> rows() {
    return new TreeMap<>(rows);
  }

  long lastChange() {
    return lastChange;
  }
}
