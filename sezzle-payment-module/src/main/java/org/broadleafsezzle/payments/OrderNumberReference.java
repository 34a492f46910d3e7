package org.broadleafsezzle.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A shop's order number as Sezzle can have it: Sezzle takes letters, digits, {@code _} and {@code
 * -} of ASCII only, and a shop may number its orders otherwise.
 */
final class OrderNumberReference {

  /** As long as the shop's own column. */
  static final int LONGEST = 64;

  private static final Pattern TAKEN_AS_IT_IS = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST + "}");
  private static final Pattern NOT_TAKEN = Pattern.compile("[^A-Za-z0-9_-]");
  private static final int HASH_LENGTH = 12;

  private OrderNumberReference() {}

  /**
   * The number itself if Sezzle takes it; else with {@code _} for each other character, shortened,
   * and with the beginning of its SHA-256 at the end, so that two numbers stay two.
   */
  static String of(String orderNumber) {
    if (TAKEN_AS_IT_IS.matcher(orderNumber).matches()) {
      return orderNumber;
    }
    String readable = NOT_TAKEN.matcher(orderNumber).replaceAll("_");
    int longest = LONGEST - HASH_LENGTH - 1;
    return (readable.length() > longest ? readable.substring(0, longest) : readable)
        + "-"
        + hash(orderNumber);
  }

  private static String hash(String orderNumber) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(orderNumber.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder();
      for (int i = 0; i < HASH_LENGTH / 2; i++) {
        hex.append(String.format("%02x", digest[i]));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
