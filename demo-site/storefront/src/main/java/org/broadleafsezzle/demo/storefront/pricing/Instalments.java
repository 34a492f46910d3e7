package org.broadleafsezzle.demo.storefront.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.broadleafcommerce.common.money.Money;
import org.springframework.stereotype.Component;

/**
 * Says what an amount is in four instalments; templates reach it as {@code ${@instalments...}}. A
 * hint only: Sezzle decides what it offers.
 */
@Component("instalments")
public class Instalments {
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  /** Below this, in the amount's own currency, four instalments would be small change. */
  private static final BigDecimal LEAST = new BigDecimal("4.00");

  /** Sezzle's own widget offers nothing above this unless the merchant says so. */
  private static final BigDecimal MOST = new BigDecimal("2500.00");

  /** Returns a quarter of the amount, or null where paying in four makes no sense. */
  public Money quarter(Money amount) {
    BigDecimal value = amount.getAmount();
    if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
      return null;
    }
    return new Money(value.divide(FOUR, 2, RoundingMode.HALF_UP), amount.getCurrency());
  }
}
