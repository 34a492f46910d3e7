package org.broadleafsezzle.demo.storefront.region;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.StringUtils;

/** A path within the shop to send the shopper to, taken from a request that anyone can forge. */
public final class SafePath {
  private static final String HOME = "/";

  /** The parameter with which the platform changes the region; keeping it would undo the choice. */
  private static final String LOCALE_PARAMETER = "blLocaleCode=";

  private SafePath() {}

  /** Returns the given path and query if they stay within the shop, else the home page. */
  public static String of(String requested) {
    if (requested == null || !requested.startsWith("/") || requested.startsWith("//")) {
      return HOME;
    }
    try {
      URI uri = new URI(requested);
      return uri.isAbsolute() || uri.getRawAuthority() != null
          ? HOME
          : uri.getRawPath() + query(uri.getRawQuery());
    } catch (URISyntaxException e) {
      return HOME;
    }
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : StringUtils.tokenizeToStringArray(query, "&")) {
      if (!parameter.startsWith(LOCALE_PARAMETER)) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }
}
