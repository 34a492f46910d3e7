package org.broadleafsezzle.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.broadleafsezzle.offer.Instalment;
import org.broadleafsezzle.platform.AmountFormat;

/** One payment of the shopper's plan, as the template fragment shows it. */
public final class ShownInstalment {

  private final Instalment payment;
  private final Locale locale;

  ShownInstalment(Instalment payment, Locale locale) {
    this.payment = payment;
    this.locale = locale;
  }

  /** As the shopper's region writes it. */
  public String getAmount() {
    return AmountFormat.format(payment.amount(), locale);
  }

  /** As the shopper's region writes it, such as {@code December 13, 2026}. */
  public String getDate() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(payment.due());
  }
}
