package org.broadleafsezzle.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.broadleafcommerce.common.money.Money;
import org.broadleafsezzle.api.model.Price;

/** The platform's {@link Money} as Sezzle counts it, and back. The only place that rounds. */
public final class Cents {

  private static final int DECIMALS = 2;

  private Cents() {}

  /**
   * Whole cents, rounded half up.
   *
   * @return may be negative; 0 for null
   * @throws ArithmeticException if it does not fit
   */
  public static long of(Money money) {
    return money == null ? 0 : of(money.getAmount());
  }

  /** As {@link #of(Money)}, for an amount in the main unit of its currency. */
  public static long of(BigDecimal amount) {
    return amount
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .movePointRight(DECIMALS)
        .longValueExact();
  }

  /** The platform's form of a price. */
  public static Money toMoney(Price price) {
    return new Money(price.toDecimal(), price.getCurrency());
  }
}
