package org.broadleafsezzle.settings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The changes that a person wants: a setting not named here stays as it is. */
public final class SettingsEdit {

  private final String edition;
  private final String who;
  private final Map<SettingKey, Optional<String>> changes = new EnumMap<>(SettingKey.class);

  /**
   * @param edition of the settings that were shown: {@link StoredSettings#edition()}
   * @param who the administrator's login
   */
  public SettingsEdit(String edition, String who) {
    this.edition = edition;
    this.who = who;
  }

  /** Stores this value; an empty one means nothing, whatever lies beneath. */
  public SettingsEdit set(SettingKey key, String value) {
    changes.put(key, Optional.of(value.trim()));
    return this;
  }

  /** Stores no value, so that what lies beneath counts. */
  public SettingsEdit reset(SettingKey key) {
    changes.put(key, Optional.empty());
    return this;
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  String edition() {
    return edition;
  }

  String who() {
    return who;
  }

  /** The new value of each; empty to store none. */
  Map<SettingKey, Optional<String>> changes() {
    return Collections.unmodifiableMap(changes);
  }
}
