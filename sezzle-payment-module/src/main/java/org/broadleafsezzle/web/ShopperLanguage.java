package org.broadleafsezzle.web;

import java.util.Locale;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** The language and the region for which a page is rendered. */
final class ShopperLanguage {

  private ShopperLanguage() {}

  /** Of the request that this thread serves; the United States' where nothing is known. */
  static Locale current() {
    BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
    Locale locale = context == null ? null : context.getJavaLocale();
    return locale == null ? Locale.US : locale;
  }
}
