package org.broadleafsezzle.api.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** The contract's rules for a request, checked before it is sent. */
final class Checks {
  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");
  private static final int LEAST_ORDER_CENTS = 100;

  private Checks() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static void present(String what, Object value) {
    that(value != null, what + " is missing");
  }

  static void text(String what, String value) {
    that(value != null && !value.trim().isEmpty(), what + " is missing");
  }

  static void orderAmount(Price amount) {
    present("order amount", amount);
    that(
        amount.getAmountInCents() >= LEAST_ORDER_CENTS,
        "order amount must be at least " + LEAST_ORDER_CENTS + " cents");
  }

  static void sameCurrency(Price amount, Price... others) {
    for (Price other : others) {
      that(
          other == null || other.getCurrency().equals(amount.getCurrency()),
          "all amounts of an order must be in one currency");
    }
  }

  /**
   * Sezzle refuses a whole session for a state or country that is not a two-letter code, and needs
   * neither: what is something else is left out.
   */
  static String twoLettersOrNull(String code) {
    String normal = code == null ? "" : code.trim().toUpperCase(Locale.ROOT);
    return TWO_LETTERS.matcher(normal).matches() ? normal : null;
  }
}
