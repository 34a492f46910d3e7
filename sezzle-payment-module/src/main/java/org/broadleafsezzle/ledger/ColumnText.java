package org.broadleafsezzle.ledger;

/** Text as a column of the shop's tables takes it. */
public final class ColumnText {

  private static final char NUL = '\0';
  private static final char REPLACEMENT = '\uFFFD';

  private ColumnText() {}

  /** No longer than its column, and without NUL, which PostgreSQL refuses; null stays null. */
  public static String fit(String text, int longest) {
    if (text == null) {
      return null;
    }
    String storable = text.replace(NUL, REPLACEMENT);
    return storable.length() <= longest ? storable : storable.substring(0, end(storable, longest));
  }

  /** Not between the two halves of a character. */
  private static int end(String text, int longest) {
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
