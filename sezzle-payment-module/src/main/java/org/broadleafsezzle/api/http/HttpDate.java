package org.broadleafsezzle.api.http;

import java.time.Instant;
import java.util.Date;
import org.apache.hc.client5.http.utils.DateUtils;

/** A moment as a header tells it. */
final class HttpDate {
  private HttpDate() {}

  /** Null if it can't be read. HttpClient 5.1, which a shop may have, knows no Instant. */
  @SuppressWarnings({"deprecation", "JavaUtilDate"})
  static Instant parse(String text) {
    Date date = DateUtils.parseDate(text);
    return date == null ? null : date.toInstant();
  }
}
