package org.broadleafsezzle.demo.simulator.shopper;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.pages.MoneyFormat;

/** Words, amounts and dates in the locale of a session. */
public final class Texts {

  private static final String BUNDLE = "org.broadleafsezzle.demo.simulator.shopper.texts";
  private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  Texts(String languageTag) {
    locale = Locale.forLanguageTag(languageTag);
    bundle =
        ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_DEFAULT_LOCALE);
  }

  /** The page's language, as HTML wants it. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** The text of a key. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** The text of a key, with {0} replaced. */
  public String get(String key, Object argument) {
    return new MessageFormat(get(key), locale).format(new Object[] {argument});
  }

  String money(Money money) {
    return MoneyFormat.format(money, locale);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }
}
