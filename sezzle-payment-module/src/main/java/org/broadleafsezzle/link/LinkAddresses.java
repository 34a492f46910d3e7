package org.broadleafsezzle.link;

import java.util.Optional;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.ledger.PayLink;

/** The shop's own addresses of payment links, which lead to Sezzle's page. */
public class LinkAddresses {

  /** Path of the page that leads to Sezzle's. */
  public static final String PATH = "/sezzle/link";

  /** Name of the request parameter that carries the token. */
  public static final String TOKEN = "token";

  private final BaseUrlResolver shop;

  public LinkAddresses(BaseUrlResolver shop) {
    this.shop = shop;
  }

  /** Whether the shop's public address is known; {@code site.baseurl} has to be set otherwise. */
  public boolean areKnown() {
    return ReturnUrl.isAbsolute(shop.getSiteBaseUrl());
  }

  /** The address to be passed on to the customer; empty once it is erased. */
  public Optional<String> of(PayLink link) {
    return link.getOpenToken()
        .map(token -> shop.getSiteBaseUrl() + PATH + "?" + TOKEN + "=" + token);
  }
}
