package org.broadleafsezzle.settings;

import java.util.Optional;

/**
 * A setting that is missing or wrong. The message says which, where it is set and what is allowed:
 * for a log. A page names the setting only.
 */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SettingKey setting;

  public SettingsException(SettingKey setting, String message) {
    this(setting, message, null);
  }

  /**
   * @param setting null if all of them can't be read
   * @param cause its message must show no secret
   */
  public SettingsException(SettingKey setting, String message, Throwable cause) {
    super(message, cause);
    this.setting = setting;
  }

  /** The property's name of the setting; empty if all of them can't be read. */
  public Optional<String> propertyName() {
    return Optional.ofNullable(setting).map(SettingKey::propertyName);
  }
}
