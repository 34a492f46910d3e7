package org.broadleafsezzle.checkout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.binary.Hex;

/**
 * The random 256 bits in the addresses Sezzle sends the shopper back to. Anyone who has them can
 * finish that one checkout and nothing else; the shop keeps only their SHA-256.
 */
public final class ReturnToken {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String text;

  private ReturnToken(String text) {
    this.text = text;
  }

  public static ReturnToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ReturnToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** One that came with a request, as it came. */
  public static ReturnToken received(String text) {
    return new ReturnToken(text == null ? "" : text);
  }

  /** As it goes into an address; not for logs. */
  public String text() {
    return text;
  }

  /** The stored form: lower-case hex of the SHA-256. */
  String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Hex.encodeHexString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Hides the token: it must not reach a log. */
  @Override
  public String toString() {
    return "ReturnToken";
  }
}
