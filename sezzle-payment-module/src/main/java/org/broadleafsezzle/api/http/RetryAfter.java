package org.broadleafsezzle.api.http;

import java.time.Duration;
import java.time.Instant;

/** The Retry-After header: seconds, or a date. */
final class RetryAfter {
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Null if there is none or it can't be read. */
  static Duration parse(String header) {
    String text = header == null ? "" : header.trim();
    if (text.matches("[0-9]{1," + MOST_DIGITS + "}")) {
      return Duration.ofSeconds(Integer.parseInt(text));
    }
    Instant date = text.isEmpty() ? null : HttpDate.parse(text);
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(Instant.now(), date);
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
