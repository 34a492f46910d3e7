package org.broadleafsezzle.session;

import java.util.Locale;
import java.util.Optional;

/**
 * Global Trade Item Numbers: GTIN-8, UPC (12 digits), EAN and ISBN (13), GTIN-14, and ISBN of 10.
 */
final class Gtin {

  private static final int ISBN_LENGTH = 10;
  private static final int ISBN_MODULUS = 11;

  private Gtin() {}

  /** Without dashes and spaces; empty if it is none, or its check digit is wrong. */
  static Optional<String> of(String text) {
    String number = text.replaceAll("[\\p{Pd}\\p{Z}\\s]", "").toUpperCase(Locale.ROOT);
    boolean valid =
        number.length() == ISBN_LENGTH
            ? number.matches("[0-9]{9}[0-9X]") && isIsbn(number)
            : number.matches("[0-9]{8}|[0-9]{12,14}") && isGtin(number);
    return valid ? Optional.of(number) : Optional.empty();
  }

  /** From the right, the digits count once and three times in turn: a multiple of ten. */
  private static boolean isGtin(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
      sum += weight * Character.digit(digits.charAt(i), 10);
    }
    return sum > 0 && sum % 10 == 0;
  }

  /** The digits count ten times, nine times and so on, X for ten: a multiple of eleven. */
  private static boolean isIsbn(String number) {
    int sum = 0;
    for (int i = 0; i < ISBN_LENGTH; i++) {
      char digit = number.charAt(i);
      sum += (ISBN_LENGTH - i) * (digit == 'X' ? ISBN_LENGTH : Character.digit(digit, 10));
    }
    return sum > 0 && sum % ISBN_MODULUS == 0;
  }
}
