package org.broadleafsezzle.settings;

import java.util.Optional;

/** A place where a setting is set, and to what. */
public final class SettingOrigin {

  private final SettingPlace.Kind kind;
  private final String description;
  private final String value;

  SettingOrigin(SettingPlace.Kind kind, String description, String value) {
    this.kind = kind;
    this.description = description;
    this.value = value;
  }

  SettingPlace.Kind kind() {
    return kind;
  }

  /** {@code ROW}, {@code ENVIRONMENT}, {@code JVM_PROPERTY} or {@code FILE}. */
  public String place() {
    return kind.name();
  }

  /** Whether it is set by the settings page. */
  public boolean isStored() {
    return kind == SettingPlace.Kind.ROW;
  }

  /** The place where a person finds it, in words that follow "set by". */
  public String description() {
    return description;
  }

  /** Empty if it is set to nothing on purpose. A secret is in clear: not for a page or a log. */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }

  /** Without the value: it can be a secret. */
  @Override
  public String toString() {
    return description;
  }
}
