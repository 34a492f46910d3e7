package org.broadleafsezzle.checkout;

import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.api.model.ReturnUrl;

/** Where Sezzle sends the shopper back to: built from the shop's configured address only. */
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
