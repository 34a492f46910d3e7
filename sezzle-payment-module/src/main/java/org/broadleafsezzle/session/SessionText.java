package org.broadleafsezzle.session;

import java.util.Optional;

/**
 * Texts of the shop as they go to Sezzle: on one line, without control characters and half
 * characters, and cut where Sezzle could not store them; a character is never cut in two.
 */
final class SessionText {

  /** The contract names no limit; this is what the platform's own columns hold. */
  static final int LONGEST = 255;

  private static final String ELLIPSIS = "\u2026";

  private SessionText() {}

  /** Empty if there is nothing to be read in it. */
  static Optional<String> of(String text) {
    if (text == null) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    text.codePoints().map(SessionText::readable).forEach(line::appendCodePoint);
    String clean = line.toString().replaceAll(" {2,}", " ").trim();
    return clean.isEmpty() ? Optional.empty() : Optional.of(cut(clean));
  }

  private static int readable(int character) {
    boolean odd =
        Character.isISOControl(character)
            || Character.isWhitespace(character)
            || Character.getType(character) == Character.SURROGATE;
    return odd ? ' ' : character;
  }

  private static String cut(String line) {
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).trim() + ELLIPSIS;
  }
}
