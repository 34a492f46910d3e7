package org.broadleafsezzle.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads the value of one setting from the first place that has it, and checks it. */
final class SettingValues {

  private final SettingPlaces places;

  SettingValues(SettingPlaces places) {
    this.places = places;
  }

  /** The values of those that are set. */
  List<String> present(SettingKey... keys) {
    return Arrays.stream(keys)
        .map(key -> optional(key, String.class))
        .filter(Objects::nonNull)
        .collect(Collectors.toList());
  }

  /**
   * @throws SettingsException if it has no value, or one that is not allowed
   */
  <T> T required(SettingKey key, Class<T> type) {
    T value = optional(key, type);
    if (value == null) {
      throw new SettingsException(
          key,
          String.format(
              "%s is not set; allowed is %s. The module's defaults are in"
                  + " config/bc/sezzle/common-shared.properties: is the module's applicationContext"
                  + " loaded?",
              key.propertyName(), key.rule().allowed()));
    }
    return value;
  }

  /** The value of the first place that has one; null if none has, or it is set to nothing. */
  <T> T optional(SettingKey key, Class<T> type) {
    SettingOrigin origin = places.first(key).orElse(null);
    if (origin == null || !origin.value().isPresent()) {
      return null;
    }
    return key.rule()
        .parse(origin.value().get())
        .map(type::cast)
        .orElseThrow(() -> new SettingsException(key, notAllowed(key, origin)));
  }

  private static String notAllowed(SettingKey key, SettingOrigin origin) {
    return String.format(
        "%s is %s, set by %s; allowed is %s",
        key.propertyName(),
        key.isSecret() ? "a secret" : '"' + origin.value().orElse("") + '"',
        origin.description(),
        key.rule().allowed());
  }
}
