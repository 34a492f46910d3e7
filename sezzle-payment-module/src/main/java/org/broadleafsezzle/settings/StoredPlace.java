package org.broadleafsezzle.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The settings saved by the settings page, secrets decrypted. */
final class StoredPlace implements SettingPlace {

  /** The platform's word for a row that says "nothing": the column takes no empty text. */
  static final String NOTHING = "_blank_";

  private final Supplier<Map<String, String>> rows;
  private final SettingSecrets secrets;

  StoredPlace(Supplier<Map<String, String>> rows, SettingSecrets secrets) {
    this.rows = rows;
    this.secrets = secrets;
  }

  @Override
  public String read(SettingKey key) {
    String stored = key.isStorable() ? rows.get().get(key.propertyName()) : null;
    return stored != null && key.isSecret() ? secrets.decrypt(key, stored) : stored;
  }

  @Override
  public Optional<SettingOrigin> find(SettingKey key) {
    return SettingPlace.super
        .find(key)
        .map(
            found ->
                found.value().filter(NOTHING::equals).isPresent()
                    ? new SettingOrigin(kind(), describe(key), null)
                    : found);
  }

  @Override
  public String describe(SettingKey key) {
    return key.propertyName() + " in the table BLC_SYSTEM_PROPERTY";
  }

  @Override
  public Kind kind() {
    return Kind.ROW;
  }
}
