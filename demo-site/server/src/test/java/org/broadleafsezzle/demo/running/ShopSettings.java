package org.broadleafsezzle.demo.running;

/** The module's settings for the tests that follow; back to the defaults before each test. */
public final class ShopSettings {
  private static final String INTENT = "gateway.sezzle.intent";
  private static final String LOCALE = "gateway.sezzle.locale";

  private ShopSettings() {}

  /** {@code AUTH} or {@code CAPTURE}, for sessions that start from now on. */
  public static void intent(String intent) {
    System.setProperty(INTENT, intent);
  }

  /** The language of Sezzle's page, whatever the shopper's own is. */
  public static void locale(String locale) {
    System.setProperty(LOCALE, locale);
  }

  static void restore() {
    System.clearProperty(INTENT);
    System.clearProperty(LOCALE);
  }
}
