package org.broadleafsezzle.demo.running;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The module's settings for the tests that follow; back to the defaults before each test. */
public final class ShopSettings {
  private static final String PREFIX = "gateway.sezzle.";
  private static final Map<String, Optional<String>> BEFORE = new HashMap<>();
  private static final String INTENT = "gateway.sezzle.intent";
  private static final String LOCALE = "gateway.sezzle.locale";

  private static final String WEBHOOKS = "gateway.sezzle.webhooks";
  private static final String RECONCILE = "gateway.sezzle.reconcile";
  private static final String RECONCILE_INTERVAL = "gateway.sezzle.reconcile.interval-seconds";
  private static final String RECONCILE_AFTER = "gateway.sezzle.reconcile.after-seconds";

  /** What tests begin with: nothing happens that they have not asked for. */
  static final Map<String, String> FOR_TESTS =
      Map.of(WEBHOOKS, "false", RECONCILE, "false", RECONCILE_INTERVAL, "1", RECONCILE_AFTER, "0");

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

  /**
   * Any other setting.
   *
   * @param name without {@code gateway.sezzle.}, such as {@code offer.title}
   */
  public static void set(String name, String value) {
    String property = PREFIX + name;
    BEFORE.putIfAbsent(property, Optional.ofNullable(System.getProperty(property)));
    System.setProperty(property, value);
  }

  static void restore() {
    BEFORE.forEach(
        (property, value) -> {
          System.clearProperty(property);
          value.ifPresent(before -> System.setProperty(property, before));
        });
    BEFORE.clear();
    FOR_TESTS.forEach(System::setProperty);
    System.clearProperty(INTENT);
    System.clearProperty(LOCALE);
  }
}
