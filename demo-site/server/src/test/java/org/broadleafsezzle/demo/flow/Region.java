package org.broadleafsezzle.demo.flow;

/** A market of the shop: where, in which language, in which currency. */
public enum Region {
  UNITED_STATES("en_US", "USD", "en-US"),
  CANADA("en_CA", "CAD", "en-CA"),
  CANADA_IN_FRENCH("fr_CA", "CAD", "fr-CA");

  private final String code;
  private final String currency;
  private final String sezzleLocale;

  Region(String code, String currency, String sezzleLocale) {
    this.code = code;
    this.currency = currency;
    this.sezzleLocale = sezzleLocale;
  }

  String code() {
    return code;
  }

  String currency() {
    return currency;
  }

  String sezzleLocale() {
    return sezzleLocale;
  }
}
