package org.broadleafsezzle.api.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a webhook delivery comes from Sezzle: header {@code Sezzle-Signature} is the
 * HMAC-SHA256 of the raw body in hex, keyed with the merchant's private key.
 */
public final class WebhookSignature {
  /** Name of the header that carries it. */
  public static final String HEADER = "Sezzle-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private WebhookSignature() {}

  /**
   * Whether the signature was made over this body with one of the keys. All keys are tried and all
   * bytes compared, whatever was found before, so that the time it takes says nothing.
   *
   * @param rawBody the bytes as received, before any parsing
   * @param signature the header's value, may be null
   * @param privateKeys the current key and, for a time after a change, the previous one
   */
  public static boolean isValid(byte[] rawBody, String signature, Collection<String> privateKeys) {
    byte[] given =
        signature == null ? new byte[0] : ascii(signature.trim().toLowerCase(Locale.ROOT));
    boolean valid = false;
    for (String key : privateKeys) {
      valid |= MessageDigest.isEqual(ascii(sign(rawBody, key)), given);
    }
    return valid;
  }

  /** The signature of this body, as Sezzle would send it. */
  public static String sign(byte[] rawBody, String privateKey) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(privateKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return hex(mac.doFinal(rawBody));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      text.append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
    }
    return text.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
