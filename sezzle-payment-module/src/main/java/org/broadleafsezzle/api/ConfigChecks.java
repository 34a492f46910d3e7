package org.broadleafsezzle.api;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Checks the values of a {@link SezzleClientConfig}; no message repeats a value, it may be a key.
 */
final class ConfigChecks {
  private static final Pattern PRINTABLE =
      Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");

  private ConfigChecks() {}

  /** Keys and money go there: only https will do, except to this machine. */
  static URI baseUrl(URI url) {
    that(url != null && url.getHost() != null, "the base url must be absolute");
    that(SafeAddress.is(url), "the base url must be https, or http to this machine");
    that(
        url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null,
        "the base url must be scheme, host, port and path only");
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }

  static String text(String what, String value) {
    that(
        value != null && PRINTABLE.matcher(value).matches(),
        "the " + what + " is missing, or has blanks around it or unprintable characters in it");
    return value;
  }

  static int positive(String what, int value) {
    that(value > 0, "the " + what + " must be positive");
    return value;
  }

  static Duration positive(String what, Duration value) {
    that(value != null && value.toMillis() > 0, "the " + what + " must be at least a millisecond");
    return value;
  }

  private static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
