package org.broadleafsezzle.checkout;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Sezzle lets the shop show its page in a frame: only for domains that it has allowed. No
 * browser tells a page that another refused to be framed, so the shop reads the headers of Sezzle's
 * page. A refusal is remembered for a while.
 */
public class FramePermission {

  private static final Logger LOG = LoggerFactory.getLogger(FramePermission.class);

  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int PATIENCE_MILLIS = 2_000;
  private static final String SEZZLE = ".sezzle.com";

  private final ReturnUrls shop;
  private final SezzleSettingsSource settings;
  private final Clock clock;
  private volatile Instant refusedUntil = Instant.MIN;

  public FramePermission(ReturnUrls shop, SezzleSettingsSource settings, Clock clock) {
    this.shop = shop;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether Sezzle has refused lately. */
  public boolean isRefused() {
    return clock.instant().isBefore(refusedUntil);
  }

  /**
   * Whether this page may be shown in a frame; true if that can't be known. Asks for the page, as a
   * browser would, and waits two seconds at most for its headers.
   *
   * @param pageUrl Sezzle's page for a shopper
   */
  public boolean isGiven(String pageUrl) {
    URI page = URI.create(pageUrl);
    if (!isSezzles(page) || allows(page)) {
      return true;
    }
    refusedUntil = clock.instant().plus(REMEMBERED);
    LOG.warn(
        "Sezzle does not let {} show its page in a frame: shoppers are redirected. Ask Sezzle to"
            + " allow this domain, or set gateway.sezzle.checkout.mode to popup.",
        shop.origin());
    return false;
  }

  /** Nobody else's page is asked for, whatever the address says. */
  private boolean isSezzles(URI page) {
    String host = String.valueOf(page.getHost()).toLowerCase(Locale.ROOT);
    try {
      SezzleConnection api = settings.current().connection();
      return host.endsWith(SEZZLE) || host.equals(api.apiUrl().getHost());
    } catch (SettingsException e) {
      return false;
    }
  }

  private boolean allows(URI page) {
    try {
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      try {
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST
            || new FramePolicy(
                    URI.create(connection.getURL().toString()), connection.getHeaderFields())
                .allows(URI.create(shop.origin()));
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      LOG.info("Not known whether Sezzle's page can be framed: {}", e.getMessage());
      return true;
    }
  }
}
