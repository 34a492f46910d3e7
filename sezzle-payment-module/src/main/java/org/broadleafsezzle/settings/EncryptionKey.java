package org.broadleafsezzle.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key for AES-256, with a short id that gives nothing of it away. */
final class EncryptionKey {

  private static final int BYTES = 32;
  private static final int ID_LENGTH = 8;

  private final byte[] bytes;

  private EncryptionKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The keys in a text, the one that encrypts first.
   *
   * @throws SettingsException if one of them is no Base64 of 32 bytes
   */
  static List<EncryptionKey> all(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::trim)
        .map(EncryptionKey::of)
        .collect(Collectors.toList());
  }

  private static EncryptionKey of(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
    if (bytes.length != BYTES) {
      throw wrong();
    }
    return new EncryptionKey(bytes);
  }

  private static SettingsException wrong() {
    return new SettingsException(
        SettingKey.ENCRYPTION_KEY,
        String.format(
            "%s is not the Base64 of %d bytes: make a key with: openssl rand -base64 %d",
            SettingKey.ENCRYPTION_KEY.environmentName(), BYTES, BYTES));
  }

  /** The first characters of its SHA-256, in hexadecimal. */
  String id() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      StringBuilder id = new StringBuilder();
      for (byte one : Arrays.copyOf(hash, ID_LENGTH / 2)) {
        id.append(String.format("%02x", one));
      }
      return id.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  SecretKey secret() {
    return new SecretKeySpec(bytes, "AES");
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "encryption key " + id();
  }
}
