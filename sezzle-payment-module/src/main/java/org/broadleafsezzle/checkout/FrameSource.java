package org.broadleafsezzle.checkout;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One source of a {@code frame-ancestors}, such as {@code https://*.example.com}. */
final class FrameSource {

  private static final Pattern HOST =
      Pattern.compile(
          "(?:([a-z][a-z0-9+.-]*)://)?(\\*|[^:/*]+|\\*\\.[^:/*]+)(?::([0-9]+|\\*))?(?:/.*)?");

  private final String source;
  private final URI page;

  /**
   * @param page the address of the page that says so
   */
  FrameSource(String source, URI page) {
    this.source = source.toLowerCase(Locale.ROOT);
    this.page = page;
  }

  boolean matches(URI origin) {
    if ("'self'".equals(source)) {
      return isSameOrigin(page, origin);
    }
    if (source.endsWith(":") && source.indexOf('/') < 0) {
      return isScheme(source.substring(0, source.length() - 1), origin);
    }
    Matcher parts = HOST.matcher(source);
    return "*".equals(source)
        || parts.matches()
            && isScheme(parts.group(1) == null ? page.getScheme() : parts.group(1), origin)
            && isHost(parts.group(2), origin.getHost().toLowerCase(Locale.ROOT))
            && isPort(parts.group(3), origin);
  }

  static boolean isSameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  /** The safer scheme is always allowed, too. */
  private static boolean isScheme(String scheme, URI origin) {
    return scheme.equalsIgnoreCase(origin.getScheme())
        || "http".equalsIgnoreCase(scheme) && "https".equalsIgnoreCase(origin.getScheme());
  }

  private static boolean isHost(String pattern, String host) {
    return "*".equals(pattern)
        || pattern.equals(host)
        || pattern.startsWith("*.") && host.endsWith(pattern.substring(1));
  }

  private static boolean isPort(String pattern, URI origin) {
    return "*".equals(pattern)
        || port(origin) == (pattern == null ? usualPort(origin) : Integer.parseInt(pattern));
  }

  private static int port(URI address) {
    return address.getPort() < 0 ? usualPort(address) : address.getPort();
  }

  private static int usualPort(URI address) {
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }
}
