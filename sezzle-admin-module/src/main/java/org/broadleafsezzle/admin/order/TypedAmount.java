package org.broadleafsezzle.admin.order;

import java.math.BigDecimal;
import java.util.Locale;
import org.broadleafsezzle.admin.layout.WrittenAmount;
import org.broadleafsezzle.api.model.Price;

/** The amount of a form: one that can be moved of a payment, and never rounded. */
final class TypedAmount {

  private static final int DECIMALS = 2;

  private TypedAmount() {}

  /**
   * Reads it.
   *
   * @param currency of the payment; ISO 4217
   * @throws BadInputException if it is no amount that can be moved of the payment
   */
  static Price read(String typed, String currency, Locale locale) {
    if (WrittenAmount.plain(typed).isEmpty()) {
      throw new BadInputException("amount.missing");
    }
    WrittenAmount written =
        WrittenAmount.read(typed, locale).orElseThrow(() -> new BadInputException("amount.number"));
    if (written.currency().filter(named -> !named.equals(currency)).isPresent()) {
      throw new BadInputException("amount.currency", currency);
    }
    BigDecimal amount = written.number();
    if (amount.signum() < 0) {
      throw new BadInputException("amount.negative");
    }
    if (amount.signum() == 0) {
      throw new BadInputException("amount.zero");
    }
    if (amount.scale() > DECIMALS) {
      throw new BadInputException("amount.decimals");
    }
    try {
      return Price.ofDecimal(amount, currency);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("amount.large");
    }
  }
}
