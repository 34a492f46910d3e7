package org.broadleafsezzle.demo.simulator.dashboard;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.pages.MoneyFormat;

/** The words of a message in one of the two languages that Sezzle writes in. */
final class MessageText {

  private static final String BUNDLE = "org.broadleafsezzle.demo.simulator.dashboard.messages";
  private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  /**
   * @param language as the merchant asked for it; null: English
   */
  MessageText(String language) {
    locale = language != null && language.startsWith("fr") ? Locale.CANADA_FRENCH : Locale.US;
    bundle =
        ResourceBundle.getBundle(
            BUNDLE, locale, MessageText.class.getClassLoader(), NO_DEFAULT_LOCALE);
  }

  /** As HTML names it. */
  String language() {
    return locale.toLanguageTag();
  }

  String subject(String merchant) {
    return say("subject", merchant);
  }

  String body(String merchant, Money amount) {
    return say("body", merchant, MoneyFormat.format(amount, locale));
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
