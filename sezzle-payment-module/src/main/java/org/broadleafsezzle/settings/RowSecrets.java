package org.broadleafsezzle.settings;

import com.nimbusds.jose.JOSEException;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;

/**
 * Encrypts secrets of single rows of the module's own tables, with the key that settings are
 * encrypted with. Each belongs to one row and can't be read as that of another.
 */
public class RowSecrets {

  private final SettingPlaces outside;

  /**
   * @param outside the places of the encryption key; never in the database that holds what it
   *     encrypts
   */
  public RowSecrets(SettingPlaces outside) {
    this.outside = outside;
  }

  /** Whether a valid encryption key is set. */
  public boolean canEncrypt() {
    try {
      return !keys().isEmpty();
    } catch (SettingsException e) {
      return false;
    }
  }

  /**
   * The text as it may be stored.
   *
   * @param row the id of the row it belongs to
   * @throws SettingsException if no valid encryption key is set
   */
  public String encrypt(String row, String text) {
    EncryptionKey key = keys().stream().findFirst().orElseThrow(() -> unusable(row, null));
    try {
      return SealedText.seal(key, row, text);
    } catch (JOSEException e) {
      throw unusable(row, e);
    }
  }

  /**
   * The text that was stored.
   *
   * @param row the id of the row it belongs to
   * @throws SettingsException if the key it was encrypted with is not set any more, or the value
   *     was changed or belongs to another row
   */
  public String decrypt(String row, String stored) {
    try {
      return SealedText.open(stored, row, id -> key(row, id));
    } catch (ParseException | JOSEException e) {
      throw unusable(row, e);
    }
  }

  private EncryptionKey key(String row, String id) {
    return keys().stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unusable(row, null));
  }

  private List<EncryptionKey> keys() {
    return outside
        .first(SettingKey.ENCRYPTION_KEY)
        .flatMap(SettingOrigin::value)
        .map(EncryptionKey::all)
        .orElseGet(Collections::emptyList);
  }

  private static SettingsException unusable(String row, Exception cause) {
    return new SettingsException(
        SettingKey.ENCRYPTION_KEY,
        String.format(
            "The secret of %s can't be encrypted or decrypted: the encryption key is not set, is"
                + " not the one it was encrypted with, or the row was changed. Set %s, the earlier"
                + " keys after a comma",
            row, SettingKey.ENCRYPTION_KEY.environmentName()),
        cause);
  }
}
