package org.broadleafsezzle.settings;

import java.util.Optional;
import org.broadleafcommerce.common.config.service.SystemPropertiesService;

/** A place where settings can be set; read anew on each use. */
interface SettingPlace {

  /** The value there, untouched; null if there is none. */
  String read(SettingKey key);

  /** Where a person finds it, in words that follow "set by". */
  String describe(SettingKey key);

  /** The value there, trimmed; empty if it is missing or blank. */
  default Optional<String> find(SettingKey key) {
    return Optional.ofNullable(read(key)).map(String::trim).filter(value -> !value.isEmpty());
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
    };
  }

  /**
   * The platform: a row of BLC_SYSTEM_PROPERTY, else the shop's or this module's property files.
   */
  static SettingPlace platform(SystemPropertiesService properties) {
    return new SettingPlace() {
      @Override
      public String read(SettingKey key) {
        return properties.resolveSystemProperty(key.propertyName());
      }

      @Override
      public String describe(SettingKey key) {
        return key.propertyName() + " in the table BLC_SYSTEM_PROPERTY or in a property file";
      }
    };
  }
}
