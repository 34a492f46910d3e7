package org.broadleafsezzle.demo.simulator.pages;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.broadleafsezzle.demo.simulator.orders.Money;

/** Writes amounts as people of a locale do. */
public final class MoneyFormat {

  /** At home a dollar needs no country; the JDK adds one to it in French. */
  private static final String HOME_DOLLAR = "$";

  private MoneyFormat() {}

  /** The amount with its currency's symbol, e.g. {@code $12.00} or {@code 12,00 $}. */
  public static String format(Money money, Locale locale) {
    Currency currency = Currency.getInstance(money.currency());
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    if (currency.equals(Currency.getInstance(locale))) {
      DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
      symbols.setCurrencySymbol(HOME_DOLLAR);
      format.setDecimalFormatSymbols(symbols);
    }
    return format.format(money.units());
  }
}
