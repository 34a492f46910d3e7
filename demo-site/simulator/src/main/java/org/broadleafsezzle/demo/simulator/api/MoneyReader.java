package org.broadleafsezzle.demo.simulator.api;

import java.util.Set;
import org.broadleafsezzle.demo.simulator.orders.Money;

/** Reads amounts (API v2, Price and OrderAmount). */
final class MoneyReader {

  private static final Set<String> CURRENCIES = Set.of("USD", "CAD");
  private static final int SMALLEST_ORDER_IN_CENTS = 100;

  private MoneyReader() {}

  /** The amount that these fields are; null if something is wrong with it. */
  static Money price(Fields fields) {
    fields.require("amount_in_cents").require("currency");
    Integer cents = fields.integer("amount_in_cents");
    String currency = fields.text("currency");
    if (currency != null && !CURRENCIES.contains(currency)) {
      fields.wrong("currency", "currency must be USD or CAD.");
      return null;
    }
    return cents == null || currency == null ? null : new Money(cents, currency);
  }

  /** The amount in a field; null if it is absent or something is wrong with it. */
  static Money price(Fields fields, String name) {
    return fields.object(name).map(MoneyReader::price).orElse(null);
  }

  /** An amount in the currency of another one. */
  static Money priceIn(Money other, Fields fields, String name) {
    Money price = price(fields, name);
    if (price != null && other != null && !price.currency().equals(other.currency())) {
      fields.wrong(name, name + " must be in the order's currency, " + other.currency() + ".");
      return null;
    }
    return price;
  }

  /**
   * An order's amount: at least 100 cents.
   *
   * @param reportedAs the amount's name in the location of a problem
   */
  static Money orderAmount(Fields fields, String name, String reportedAs) {
    return fields.require(name).object(name, reportedAs).map(MoneyReader::orderAmount).orElse(null);
  }

  private static Money orderAmount(Fields fields) {
    Money amount = price(fields);
    if (amount != null && amount.amountInCents() < SMALLEST_ORDER_IN_CENTS) {
      fields.wrong("amount_in_cents", "Order amount must be greater than $0.99");
      return null;
    }
    return amount;
  }
}
