package org.broadleafsezzle.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** A place that a test fills. */
final class FakePlace implements SettingPlace {

  private final String name;
  private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);

  FakePlace(String name) {
    this.name = name;
  }

  /** The defaults the module ships. */
  static FakePlace shipped() {
    FakePlace place = new FakePlace("the module's defaults");
    Properties file = new Properties();
    try (InputStream defaults =
        SettingKey.class.getResourceAsStream("/config/bc/sezzle/common-shared.properties")) {
      file.load(defaults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (SettingKey key : SettingKey.values()) {
      place.set(key, file.getProperty(key.propertyName()));
    }
    return place;
  }

  FakePlace set(SettingKey key, String value) {
    values.put(key, value);
    return this;
  }

  @Override
  public String read(SettingKey key) {
    return values.get(key);
  }

  @Override
  public String describe(SettingKey key) {
    return name + " of " + key;
  }
}
