package org.broadleafsezzle.platform;

import java.util.Locale;
import java.util.Optional;

/** The countries of the world by their codes of two or three letters and their names. */
final class Countries {

  private static final PlaceNames NAMES = new PlaceNames();

  static {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      NAMES.add(code, code);
      NAMES.add(country.getISO3Country(), code);
      NAMES.add(country.getDisplayCountry(Locale.ENGLISH), code);
      NAMES.add(country.getDisplayCountry(Locale.FRENCH), code);
    }
    NAMES.add("United States of America", "US");
    NAMES.add("États-Unis d'Amérique", "US");
  }

  private Countries() {}

  /**
   * The ISO 3166 code of two letters.
   *
   * @param name a code or a name, in English or French; may be null
   */
  static Optional<String> find(String name) {
    return NAMES.find(name);
  }
}
