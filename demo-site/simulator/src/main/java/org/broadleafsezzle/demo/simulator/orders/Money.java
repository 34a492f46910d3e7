package org.broadleafsezzle.demo.simulator.orders;

import java.math.BigDecimal;

/**
 * An amount as Sezzle writes it.
 *
 * @param amountInCents the amount in hundredths of the currency's unit
 * @param currency ISO 4217
 */
public record Money(int amountInCents, String currency) {

  /** The same currency, another amount. */
  public Money withCents(int cents) {
    return new Money(cents, currency);
  }

  /** The amount in whole units, e.g. 12.34. */
  public BigDecimal units() {
    return BigDecimal.valueOf(amountInCents, 2);
  }
}
