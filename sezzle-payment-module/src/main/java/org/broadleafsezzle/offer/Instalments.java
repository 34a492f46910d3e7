package org.broadleafsezzle.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.broadleafsezzle.api.model.Price;

/** Sezzle's usual plan: four equal payments. A hint only: Sezzle decides what it offers. */
public final class Instalments {

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private Instalments() {}

  /** One of the four, rounded to the cent. */
  public static Price quarterOf(Price whole) {
    BigDecimal cents = BigDecimal.valueOf(whole.getAmountInCents());
    return Price.of(
        cents.divide(FOUR, 0, RoundingMode.HALF_UP).longValueExact(), whole.getCurrency());
  }
}
