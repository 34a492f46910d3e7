package org.broadleafsezzle.demo.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cost of the start of a storefront.
 *
 * @param cpuMillis what the process has worked meanwhile, all threads together
 * @param bytes in use after it, once the garbage is gone: heap, classes, code
 * @param url where it answers
 */
record StorefrontStart(long millis, long cpuMillis, long bytes, String url) {
  private static final Pattern LINE =
      Pattern.compile("storefront started: (\\d+) (\\d+) (\\d+) (\\S+)");

  String asLine() {
    return "storefront started: %d %d %d %s".formatted(millis, cpuMillis, bytes, url);
  }

  /** Empty if the line says something else. */
  static Optional<StorefrontStart> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new StorefrontStart(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                matcher.group(4)))
        : Optional.empty();
  }
}
