package org.broadleafsezzle.api.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The one form nearly all of Sezzle's dates have, {@code 2026-01-02T03:04:05Z} with up to nine
 * decimals of a second, read without the platform's formatter: that takes more memory for two dates
 * than all the rest of an order does.
 */
final class UsualDate {
  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int SHORTEST = SHAPE.length() + 1;
  private static final int LONGEST = SHORTEST + 10;
  private static final int NANO_DIGITS = 9;

  private UsualDate() {}

  /** Null if the text has another form, or names no moment there is. */
  static Instant read(String text) {
    if (!hasShape(text)) {
      return null;
    }
    try {
      return LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              nanos(text))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean hasShape(String text) {
    int last = text.length() - 1;
    if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      boolean digitExpected = SHAPE.charAt(i) == '0';
      if (digitExpected ? !isDigit(text.charAt(i)) : text.charAt(i) != SHAPE.charAt(i)) {
        return false;
      }
    }
    return last == SHAPE.length() || isFraction(text, last);
  }

  private static boolean isFraction(String text, int end) {
    int dot = SHAPE.length();
    boolean digits = text.charAt(dot) == '.' && end - dot > 1;
    for (int i = dot + 1; digits && i < end; i++) {
      digits = isDigit(text.charAt(i));
    }
    return digits;
  }

  private static int nanos(String text) {
    int begin = SHAPE.length() + 1;
    int end = text.length() - 1;
    if (begin > end) {
      return 0;
    }
    int nanos = number(text, begin, end);
    for (int i = end - begin; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      number = 10 * number + (text.charAt(i) - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
