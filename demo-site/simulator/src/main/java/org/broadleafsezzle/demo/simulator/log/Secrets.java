package org.broadleafsezzle.demo.simulator.log;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks what must not be read in a log; the last characters stay, to tell two values apart. */
final class Secrets {

  private static final int SHOWN = 4;
  private static final Pattern FIELD =
      Pattern.compile("(\"(?:private_key|public_key|token)\"\\s*:\\s*\")([^\"]*)(\")");

  private Secrets() {}

  static Map<String, String> maskedHeaders(Map<String, String> headers) {
    Map<String, String> masked = new HashMap<>(headers);
    masked.computeIfPresent("authorization", (name, value) -> mask(value));
    masked.computeIfPresent("cookie", (name, value) -> mask(value));
    return masked;
  }

  static String maskedBody(String body) {
    return body == null
        ? null
        : FIELD
            .matcher(body)
            .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + mask(m.group(2)) + m.group(3)));
  }

  private static String mask(String secret) {
    return "…" + secret.substring(Math.max(secret.length() - SHOWN, secret.length() / 2));
  }
}
