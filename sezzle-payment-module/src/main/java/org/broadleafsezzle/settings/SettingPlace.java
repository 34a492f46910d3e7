package org.broadleafsezzle.settings;

import java.util.Optional;

/** A place where settings can be set. */
interface SettingPlace {

  /** The value there, untouched; null if there is none. */
  String read(SettingKey key);

  /** The place where a person finds it, in words that follow "set by". */
  String describe(SettingKey key);

  default Kind kind() {
    return Kind.FILE;
  }

  /**
   * The value there, trimmed; null if it says that the setting is empty, whatever places beneath
   * say. Missing or blank counts as not set.
   */
  default Optional<SettingOrigin> find(SettingKey key) {
    return Optional.ofNullable(read(key))
        .map(String::trim)
        .filter(value -> !value.isEmpty())
        .map(value -> new SettingOrigin(kind(), describe(key), value));
  }

  /** The kinds of places, the one that wins first. */
  enum Kind {
    /** A row of {@code BLC_SYSTEM_PROPERTY}, written by the settings page. */
    ROW,
    ENVIRONMENT,
    JVM_PROPERTY,
    /** The shop's property files, or the module's own with the defaults. */
    FILE
  }

  /** The process's environment. */
  static SettingPlace environment() {
    return new SettingPlace() {
      @Override
      public String read(SettingKey key) {
        return System.getenv(key.environmentName());
      }

      @Override
      public String describe(SettingKey key) {
        return "environment variable " + key.environmentName();
      }

      @Override
      public Kind kind() {
        return Kind.ENVIRONMENT;
      }
    };
  }

  /** The JVM's system properties. */
  static SettingPlace systemProperties() {
    return new SettingPlace() {
      @Override
      public String read(SettingKey key) {
        return System.getProperty(key.propertyName());
      }

      @Override
      public String describe(SettingKey key) {
        return "JVM system property " + key.propertyName();
      }

      @Override
      public Kind kind() {
        return Kind.JVM_PROPERTY;
      }
    };
  }

  /** The shop's property files and, beneath them, the module's. */
  static SettingPlace files(PropertyFiles files) {
    return new SettingPlace() {
      @Override
      public String read(SettingKey key) {
        return files.get(key.propertyName());
      }

      @Override
      public String describe(SettingKey key) {
        return key.propertyName() + " in a property file";
      }
    };
  }
}
