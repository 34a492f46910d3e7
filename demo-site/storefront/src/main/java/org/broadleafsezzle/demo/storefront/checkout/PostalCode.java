package org.broadleafsezzle.demo.storefront.checkout;

import java.util.Locale;
import java.util.Optional;

/** Postal codes of the two countries the shop ships to. */
final class PostalCode {

  private static final String CANADIAN_LETTER = "[ABCEGHJ-NPRSTV-Z]";
  private static final String CANADIAN =
      "[ABCEGHJ-NPRSTVXY]\\d" + CANADIAN_LETTER + "\\d" + CANADIAN_LETTER + "\\d";
  private static final int CANADIAN_HALF = 3;

  private PostalCode() {}

  /** The code as the country's post writes it; empty if it can't be one of this country. */
  static Optional<String> normalize(String countryAbbreviation, String typed) {
    switch (countryAbbreviation) {
      case "US":
        return Optional.of(typed.trim()).filter(code -> code.matches("\\d{5}(-\\d{4})?"));
      case "CA":
        return Optional.of(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""))
            .filter(code -> code.matches(CANADIAN))
            .map(code -> code.substring(0, CANADIAN_HALF) + " " + code.substring(CANADIAN_HALF));
      default:
        return Optional.empty();
    }
  }
}
