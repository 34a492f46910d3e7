package org.broadleafsezzle.demo.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/** The module's settings for the tests that follow; back to the defaults before each test. */
public final class ShopSettings {
  private static final String PREFIX = "gateway.sezzle.";
  private static final Map<String, Optional<String>> BEFORE = new HashMap<>();
  private static final String INTENT = "gateway.sezzle.intent";
  private static final String LOCALE = "gateway.sezzle.locale";

  private static final String MODE = "gateway.sezzle.mode";
  private static final String EXPIRY_CAPTURE = "gateway.sezzle.expiry.capture";
  private static final String CAPTURE_ON_FULFILMENT = "gateway.sezzle.capture-on-fulfilment";

  private static final String WEBHOOKS = "gateway.sezzle.webhooks";
  private static final String PREVIOUS_KEY = "gateway.sezzle.sandbox.previous-private-key";
  private static final String PREVIOUS_KEY_UNTIL = "gateway.sezzle.previous-private-key-until";
  private static final String TOKENIZATION = "gateway.sezzle.tokenization";
  private static final String NOTICE_FROM = "gateway.sezzle.notice.from";
  private static final String READ_TIMEOUT = "gateway.sezzle.timeout.read-millis";
  private static final String RECONCILE = "gateway.sezzle.reconcile";
  private static final String RECONCILE_INTERVAL = "gateway.sezzle.reconcile.interval-seconds";
  private static final String RECONCILE_AFTER = "gateway.sezzle.reconcile.after-seconds";

  /** The settings that tests begin with: nothing happens that they have not asked for. */
  static final Map<String, String> FOR_TESTS =
      Map.of(
          WEBHOOKS,
          "false",
          RECONCILE,
          "false",
          RECONCILE_INTERVAL,
          "1",
          RECONCILE_AFTER,
          "0",
          TOKENIZATION,
          "OFF",
          NOTICE_FROM,
          "");

  private static final String PUBLIC_KEY = "gateway.sezzle.sandbox.public-key";
  private static final String PRIVATE_KEY = "gateway.sezzle.sandbox.private-key";
  private static final String ENCRYPTION_KEY = "gateway.sezzle.encryption-key";

  /** The Base64 of 32 bytes. */
  private static final String AN_ENCRYPTION_KEY = "dGVzdHMga2V5LCBrbm93biB0byBldmVyeWJvZHkgISE=";

  /** Longer than a storefront keeps what it has read of the table. */
  private static final Duration KEPT = Duration.ofMillis(2100);

  private ShopSettings() {}

  /** The keys the shop is started with. */
  public static void keys(String publicKey, String privateKey) {
    System.setProperty(PUBLIC_KEY, publicKey);
    System.setProperty(PRIVATE_KEY, privateKey);
  }

  /** Without it, no key can be stored. */
  public static void withoutEncryptionKey() {
    System.clearProperty(ENCRYPTION_KEY);
  }

  /** A value that a test has saved on the settings page wins over all of the above. */
  public static void forgetStored(Demo demo) {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      int stored =
          statement.executeUpdate(
              "delete from BLC_SYSTEM_PROPERTY where PROPERTY_NAME like 'gateway.sezzle.%'");
      if (stored > 0) {
        Awaitility.await().pollDelay(KEPT).until(() -> true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The stored settings could not be forgotten", e);
    }
  }

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

  /** The private key that was used before, and until when it still signs webhooks. */
  public static void previousKey(String key, Instant until) {
    System.setProperty(PREVIOUS_KEY, key);
    System.setProperty(PREVIOUS_KEY_UNTIL, until.toString());
  }

  /**
   * The reconcile job, which otherwise would disturb tests that count calls, looks each second at
   * everything that is undecided.
   */
  public static void reconcileAtOnce() {
    System.setProperty(RECONCILE, "true");
  }

  /** Webhooks are listened to, and Sezzle is not waited for long. */
  public static void forWalks() {
    restore();
    webhooks(true);
    set("upcharge", "ON");
    forgetOutages();
  }

  /** The module takes a new client, whose circuit is closed, when its settings have changed. */
  public static void forgetOutages() {
    System.setProperty(READ_TIMEOUT, String.valueOf(400 + System.nanoTime() % 200));
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

  /** Captures what is open shortly before its authorization ends. */
  public static void captureBeforeExpiry() {
    System.setProperty(EXPIRY_CAPTURE, "ON");
  }

  /** Captures what is open once the order is fulfilled. */
  public static void captureOnFulfilment() {
    System.setProperty(CAPTURE_ON_FULFILMENT, "ON");
  }

  /** {@code SANDBOX} or {@code LIVE}, for sessions that start from now on. */
  public static void mode(String mode) {
    System.setProperty(MODE, mode);
  }

  public static void restore() {
    BEFORE.forEach(
        (property, value) -> {
          System.clearProperty(property);
          value.ifPresent(before -> System.setProperty(property, before));
        });
    BEFORE.clear();
    FOR_TESTS.forEach(System::setProperty);
    System.setProperty(ENCRYPTION_KEY, AN_ENCRYPTION_KEY);
    keys(SimulatorOptions.DEMO_PUBLIC_KEY, SimulatorOptions.DEMO_PRIVATE_KEY);
    System.clearProperty(INTENT);
    System.clearProperty(LOCALE);
    System.clearProperty(EXPIRY_CAPTURE);
    System.clearProperty(CAPTURE_ON_FULFILMENT);
    System.clearProperty(MODE);
    System.clearProperty(PREVIOUS_KEY);
    System.clearProperty(READ_TIMEOUT);
    System.clearProperty(PREVIOUS_KEY_UNTIL);
  }
}
