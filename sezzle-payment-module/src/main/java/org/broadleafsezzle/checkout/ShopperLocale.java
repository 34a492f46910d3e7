package org.broadleafsezzle.checkout;

import java.util.Locale;
import org.broadleafsezzle.api.model.SezzleLocale;

/** The language of Sezzle's page that fits a shopper's. */
final class ShopperLocale {

  private ShopperLocale() {}

  /**
   * French is Canadian French, the only one Sezzle has; everything else is English, Canadian if the
   * locale or the currency is.
   *
   * @param locale the shopper's; null if unknown
   */
  static SezzleLocale of(Locale locale, String currency) {
    if (locale != null && Locale.FRENCH.getLanguage().equals(locale.getLanguage())) {
      return SezzleLocale.FR_CA;
    }
    boolean canadian =
        (locale == null || locale.getCountry().isEmpty())
            ? "CAD".equals(currency)
            : Locale.CANADA.getCountry().equals(locale.getCountry());
    return canadian ? SezzleLocale.EN_CA : SezzleLocale.EN_US;
  }
}
