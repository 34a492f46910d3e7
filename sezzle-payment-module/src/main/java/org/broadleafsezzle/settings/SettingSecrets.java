package org.broadleafsezzle.settings;

import com.nimbusds.jose.JOSEException;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Encrypts secrets for the database. Each belongs to its setting and can't be moved to another one
 * unnoticed.
 */
public class SettingSecrets {

  private static final String PREFIX = "gateway.sezzle.";

  private final SettingPlaces outside;

  /**
   * @param outside the places of the encryption key; never in the database that holds what it
   *     encrypts
   */
  public SettingSecrets(SettingPlaces outside) {
    this.outside = outside;
  }

  /**
   * Whether an encryption key is set.
   *
   * @throws SettingsException if it is set and invalid
   */
  public boolean canEncrypt() {
    return !keys().isEmpty();
  }

  /** Whether a stored value is encrypted, with whichever key. */
  static boolean isEncrypted(String stored) {
    return SealedText.is(stored);
  }

  /**
   * The text as it may be stored.
   *
   * @throws SettingsException if no encryption key is set
   */
  public String encrypt(SettingKey setting, String text) {
    EncryptionKey key =
        keys().stream()
            .findFirst()
            .orElseThrow(() -> new SettingsException(SettingKey.ENCRYPTION_KEY, missingKey()));
    try {
      return SealedText.seal(key, shortName(setting), text);
    } catch (JOSEException e) {
      throw new SettingsException(setting, "Encrypting " + setting.propertyName() + " failed", e);
    }
  }

  /**
   * The text that was stored. A text that is not encrypted, because it was written by other means
   * than the settings page, is taken as it is.
   *
   * @throws SettingsException if the encryption key it was encrypted with is not set, or the value
   *     was changed or moved
   */
  public String decrypt(SettingKey setting, String stored) {
    if (!isEncrypted(stored)) {
      return stored;
    }
    try {
      return SealedText.open(stored, shortName(setting), id -> key(setting, id));
    } catch (ParseException | JOSEException e) {
      throw new SettingsException(setting, changed(setting), e);
    }
  }

  /** The column is narrow. */
  private static String shortName(SettingKey setting) {
    return setting.propertyName().replace(PREFIX, "");
  }

  private EncryptionKey key(SettingKey setting, String id) {
    List<EncryptionKey> keys = keys();
    return keys.stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new SettingsException(setting, otherKey(setting, id, keys)));
  }

  private List<EncryptionKey> keys() {
    return outside
        .first(SettingKey.ENCRYPTION_KEY)
        .flatMap(SettingOrigin::value)
        .map(EncryptionKey::all)
        .orElseGet(Collections::emptyList);
  }

  private static String missingKey() {
    return String.format(
        "No encryption key is set, so no secret can be stored: set %s (make one with: openssl rand"
            + " -base64 32)",
        SettingKey.ENCRYPTION_KEY.environmentName());
  }

  private static String otherKey(SettingKey setting, String id, List<EncryptionKey> keys) {
    String set =
        keys.isEmpty()
            ? "none is set"
            : keys.stream().map(EncryptionKey::id).collect(Collectors.joining(", ", "set is ", ""));
    return String.format(
        "%s is stored encrypted with the encryption key %s, but %s: add that key to %s, after a"
            + " comma, or enter the value again on the page Settings > Sezzle",
        setting.propertyName(), id, set, SettingKey.ENCRYPTION_KEY.environmentName());
  }

  private static String changed(SettingKey setting) {
    return String.format(
        "%s in the table BLC_SYSTEM_PROPERTY can't be decrypted: it was changed, or copied from"
            + " another setting. Enter the value again on the page Settings > Sezzle",
        setting.propertyName());
  }
}
