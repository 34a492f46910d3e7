package org.broadleafsezzle.demo.storefront.region;

import java.util.Locale;

/** A choice of country, language and currency; the currency is that of the platform's locale. */
public enum Region {
  UNITED_STATES("en_US", "shop.header.region.usEn"),
  CANADA_ENGLISH("en_CA", "shop.header.region.caEn"),
  CANADA_FRENCH("fr_CA", "shop.header.region.caFr");

  private final String localeCode;
  private final String messageKey;

  Region(String localeCode, String messageKey) {
    this.localeCode = localeCode;
    this.messageKey = messageKey;
  }

  /** Returns the region with this platform locale code, such as {@code fr_CA}, or null. */
  public static Region ofLocaleCode(String localeCode) {
    for (Region region : values()) {
      if (region.localeCode.equals(localeCode)) {
        return region;
      }
    }
    return null;
  }

  /** The code of the platform's locale, such as {@code fr_CA}. */
  public String getLocaleCode() {
    return localeCode;
  }

  /** The message that names the region in its own language. */
  public String getMessageKey() {
    return messageKey;
  }

  /** The language for HTML's {@code lang}, such as {@code fr-CA}. */
  public String getLanguageTag() {
    return localeCode.replace('_', '-');
  }

  public Locale getLocale() {
    return Locale.forLanguageTag(getLanguageTag());
  }
}
