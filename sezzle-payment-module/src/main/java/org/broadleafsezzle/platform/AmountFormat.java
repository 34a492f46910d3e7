package org.broadleafsezzle.platform;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.broadleafsezzle.api.model.Price;

/**
 * Amounts as a region writes them: {@code $1,234.50}, {@code 1 234,50 $}. Another country's dollars
 * are told apart from the region's own.
 */
public final class AmountFormat {

  private AmountFormat() {}

  /** The amount, with two digits of cents. */
  public static String format(Price price, Locale locale) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    Currency currency = Currency.getInstance(price.getCurrency());
    format.setCurrency(currency);
    if (isHome(currency, locale)) {
      useShortSymbol(format, locale);
    }
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(price.toDecimal());
  }

  private static boolean isHome(Currency currency, Locale locale) {
    return locale.getCountry().length() == 2 && currency.equals(Currency.getInstance(locale));
  }

  /** The JDK knows that Canadian dollars are "$" at home for its English, not for its French. */
  private static void useShortSymbol(DecimalFormat format, Locale locale) {
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(
        format.getCurrency().getSymbol(new Locale("en", locale.getCountry())));
    format.setDecimalFormatSymbols(symbols);
  }
}
