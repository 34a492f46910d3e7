package org.broadleafsezzle.api.model;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address that Sezzle sends the shopper's browser back to: an absolute http or https address.
 */
public final class ReturnUrl {
  private final String href;
  private final String method = "GET";

  private ReturnUrl(String href) {
    this.href = href;
  }

  /**
   * To this address.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https address
   */
  public static ReturnUrl of(String href) {
    Checks.that(isAbsolute(href), "a return url must be an absolute http or https address");
    return new ReturnUrl(href);
  }

  /** Whether this is an absolute http or https address. */
  public static boolean isAbsolute(String href) {
    if (href == null) {
      return false;
    }
    try {
      URI uri = new URI(href);
      boolean http = "http".equalsIgnoreCase(uri.getScheme());
      return (http || "https".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  public String getHref() {
    return href;
  }

  /** Sezzle knows this one only. */
  public String getMethod() {
    return method;
  }
}
