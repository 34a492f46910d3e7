package org.broadleafsezzle.settings;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Encrypts secrets for the database: AES-256-GCM in the form of a compact JWE (RFC 7516) that names
 * the encryption key and the setting, so that a value can't be moved to another setting unnoticed.
 */
public class SettingSecrets {

  private static final String SETTING = "for";
  private static final String PREFIX = "gateway.sezzle.";
  private static final String START = "eyJ";
  private static final int PARTS = 5;

  private final SettingPlaces outside;

  /**
   * @param outside where the encryption key is looked for; never in the database that holds what it
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
    return stored.startsWith(START) && stored.split("\\.", -1).length == PARTS;
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
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .keyID(key.id())
            .customParam(SETTING, shortName(setting))
            .build();
    JWEObject object = new JWEObject(header, new Payload(text));
    try {
      object.encrypt(new DirectEncrypter(key.secret()));
    } catch (JOSEException e) {
      throw new SettingsException(setting, "Encrypting " + setting.propertyName() + " failed", e);
    }
    return object.serialize();
  }

  /**
   * The text that was stored. What is not encrypted, because it was written by other means than the
   * settings page, is taken as it is.
   *
   * @throws SettingsException if the encryption key it was encrypted with is not set, or the value
   *     was changed or moved
   */
  public String decrypt(SettingKey setting, String stored) {
    if (!isEncrypted(stored)) {
      return stored;
    }
    try {
      JWEObject object = JWEObject.parse(stored);
      object.decrypt(new DirectDecrypter(key(setting, object.getHeader().getKeyID()).secret()));
      if (!shortName(setting).equals(object.getHeader().getCustomParam(SETTING))) {
        throw new SettingsException(setting, changed(setting));
      }
      return object.getPayload().toString();
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
