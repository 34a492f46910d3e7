package org.broadleafsezzle.demo.simulator.pages;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.broadleafsezzle.demo.simulator.orders.Money;

/** Writes amounts as people of a locale do. */
public final class MoneyFormat {

  private MoneyFormat() {}

  public static String format(Money money, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(money.currency()));
    return format.format(money.units());
  }
}
