package org.broadleafsezzle.demo.running;

/** The module's settings for the tests that follow; back to the defaults before each test. */
public final class ShopSettings {
  private static final String INTENT = "gateway.sezzle.intent";
  private static final String LOCALE = "gateway.sezzle.locale";

  private static final String WEBHOOKS = "gateway.sezzle.webhooks";
  private static final String RECONCILE = "gateway.sezzle.reconcile";
  private static final String RECONCILE_INTERVAL = "gateway.sezzle.reconcile.interval-seconds";
  private static final String RECONCILE_AFTER = "gateway.sezzle.reconcile.after-seconds";

  private ShopSettings() {}

  /** {@code AUTH} or {@code CAPTURE}, for sessions that start from now on. */
  public static void intent(String intent) {
    System.setProperty(INTENT, intent);
  }

  /** The language of Sezzle's page, whatever the shopper's own is. */
  public static void locale(String locale) {
    System.setProperty(LOCALE, locale);
  }

  /** Whether the shop listens to what Sezzle tells it. */
  public static void webhooks(boolean on) {
    System.setProperty(WEBHOOKS, String.valueOf(on));
  }

  /**
   * The reconcile job, which otherwise would disturb tests that count calls, looks each second at
   * everything that is undecided.
   */
  public static void reconcileAtOnce() {
    System.setProperty(RECONCILE, "true");
  }

  static void restore() {
    System.setProperty(WEBHOOKS, "false");
    System.setProperty(RECONCILE, "false");
    System.setProperty(RECONCILE_INTERVAL, "1");
    System.setProperty(RECONCILE_AFTER, "0");
    System.clearProperty(INTENT);
    System.clearProperty(LOCALE);
  }
}
