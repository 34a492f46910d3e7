package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.broadleafcommerce.common.money.Money;

/** The currencies of the catalogue file. */
final class Currencies {
  /** The currency of the prices that the platform keeps with a SKU. */
  static final String BASE = "USD";

  /** The currency of the prices that a SKU keeps as attributes. */
  static final String OTHER = "CAD";

  private Currencies() {}

  static Money money(Map<String, BigDecimal> amounts, String currencyCode) {
    return new Money(amounts.get(currencyCode), Currency.getInstance(currencyCode));
  }
}
