package org.broadleafsezzle.demo.storefront.layout;

import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes amounts and dates as the shopper's region does; templates reach it as {@code
 * ${@formats...}}. The platform's {@code blc:price} shares one number format among all threads,
 * which is not made for that, and takes a bare number for the default currency.
 */
@Component("formats")
public class Formats {
  private final Page page;

  @Autowired
  public Formats(Page page) {
    this.page = page;
  }

  /** Such as {@code $1,234.56} in English and {@code 1 234,56 $} in Canadian French. */
  public String money(Money money) {
    return money(money, locale());
  }

  /** Such as {@code November 21, 2026}. */
  public String date(Date date) {
    return DateFormat.getDateInstance(DateFormat.LONG, locale()).format(date);
  }

  static String money(Money money, Locale locale) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.getCurrency());
    if (money.getCurrency().equals(Currency.getInstance(locale))) {
      useShortSymbol(format, locale);
    }
    return format.format(money.getAmount());
  }

  /** The JDK knows that Canadian dollars are "$" at home for its English, not for its French. */
  private static void useShortSymbol(DecimalFormat format, Locale locale) {
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(
        format.getCurrency().getSymbol(new Locale("en", locale.getCountry())));
    format.setDecimalFormatSymbols(symbols);
  }

  private Locale locale() {
    return page.getRegion().getLocale();
  }
}
