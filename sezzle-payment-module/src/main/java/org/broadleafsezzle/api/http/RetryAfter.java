package org.broadleafsezzle.api.http;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;

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
    Instant date = text.isEmpty() ? null : DateUtils.parseStandardDate(text);
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(Instant.now(), date);
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
