package org.broadleafsezzle.demo.simulator.api;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of a merchant. */
final class WebAddress {

  private WebAddress() {}

  /** Whether the text is an absolute http or https address. */
  static boolean isOne(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
