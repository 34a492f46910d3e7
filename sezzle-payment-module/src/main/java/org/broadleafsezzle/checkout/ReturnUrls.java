package org.broadleafsezzle.checkout;

import java.net.URI;
import java.util.Locale;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.api.model.ReturnUrl;

/**
 * The addresses that Sezzle sends the shopper back to, built from the shop's configured address
 * only.
 */
public class ReturnUrls {

  /** Path of the page a shopper who finished comes back to. */
  public static final String RETURN_PATH = "/sezzle/return";

  /** Path of the page a shopper who gave up comes back to. */
  public static final String CANCEL_PATH = "/sezzle/cancel";

  /** Name of the request parameter that carries the token. */
  public static final String TOKEN = "token";

  private final BaseUrlResolver baseUrl;

  public ReturnUrls(BaseUrlResolver baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * The origin of these addresses, as a browser writes it: {@code https://www.example.com}. A page
   * of another origin can't watch over a window or frame that Sezzle leads back to them.
   */
  public String origin() {
    URI site = URI.create(baseUrl.getSiteBaseUrl());
    String scheme = site.getScheme().toLowerCase(Locale.ROOT);
    String port =
        site.getPort() < 0 || site.getPort() == usualPort(scheme) ? "" : ":" + site.getPort();
    return scheme + "://" + site.getHost().toLowerCase(Locale.ROOT) + port;
  }

  private static int usualPort(String scheme) {
    return "https".equals(scheme) ? 443 : 80;
  }

  ReturnUrl complete(ReturnToken token) {
    return url(RETURN_PATH, token);
  }

  ReturnUrl cancel(ReturnToken token) {
    return url(CANCEL_PATH, token);
  }

  private ReturnUrl url(String path, ReturnToken token) {
    return ReturnUrl.of(baseUrl.getSiteBaseUrl() + path + "?" + TOKEN + "=" + token.text());
  }
}
