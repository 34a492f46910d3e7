package org.broadleafsezzle.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The names of the module's settings, as properties and as environment variables. */
public enum SettingKey {
  /** {@code SANDBOX} or {@code LIVE}: which of Sezzle's gateways is used, and with which keys. */
  MODE("gateway.sezzle.mode"),
  /** {@code AUTH}: capture later; {@code CAPTURE}: capture at once. */
  INTENT("gateway.sezzle.intent"),
  /** {@code FOLLOW} the shopper's language, or {@code en-US}, {@code en-CA}, {@code fr-CA}. */
  LOCALE("gateway.sezzle.locale"),
  /** {@code ON}: additional amounts may be asked for; {@code OFF}: they are refused. */
  UPCHARGE("gateway.sezzle.upcharge"),
  SANDBOX_PUBLIC_KEY("gateway.sezzle.sandbox.public-key", Storage.ENCRYPTED),
  SANDBOX_PRIVATE_KEY("gateway.sezzle.sandbox.private-key", Storage.ENCRYPTED),
  LIVE_PUBLIC_KEY("gateway.sezzle.live.public-key", Storage.ENCRYPTED),
  LIVE_PRIVATE_KEY("gateway.sezzle.live.private-key", Storage.ENCRYPTED),
  /**
   * What keys typed into the settings page are encrypted with: 32 random bytes as Base64; several
   * after a rotation, separated by commas, of which the first encrypts.
   */
  ENCRYPTION_KEY("gateway.sezzle.encryption-key", Storage.NEVER),
  /**
   * Another address of the API, with its {@code /v2}: for a simulator of Sezzle, never in a shop.
   */
  API_URL("gateway.sezzle.api.url", Storage.NEVER),
  CONNECT_TIMEOUT("gateway.sezzle.timeout.connect-millis"),
  READ_TIMEOUT("gateway.sezzle.timeout.read-millis"),
  /** {@code true} or {@code false}: whether Sezzle tells the shop what happens. */
  WEBHOOKS("gateway.sezzle.webhooks"),
  SANDBOX_PREVIOUS_PRIVATE_KEY("gateway.sezzle.sandbox.previous-private-key", Storage.ENCRYPTED),
  LIVE_PREVIOUS_PRIVATE_KEY("gateway.sezzle.live.previous-private-key", Storage.ENCRYPTED),
  /**
   * Until when the previous private key still signs webhooks, e.g. {@code 2026-12-31T00:00:00Z}.
   */
  PREVIOUS_KEY_UNTIL("gateway.sezzle.previous-private-key-until"),
  /** {@code true} or {@code false}: whether the reconcile job runs. */
  RECONCILE("gateway.sezzle.reconcile"),
  /** From the end of one run of the reconcile job to the next. */
  RECONCILE_INTERVAL("gateway.sezzle.reconcile.interval-seconds"),
  /** How long a checkout is left to its shopper before the reconcile job looks at it. */
  RECONCILE_AFTER("gateway.sezzle.reconcile.after-seconds");

  /** How the value may be kept in the shop's database. */
  private enum Storage {
    PLAIN,
    ENCRYPTED,
    /** Whoever can write there must not be able to set it. */
    NEVER
  }

  private final String propertyName;
  private final Storage storage;

  SettingKey(String propertyName) {
    this(propertyName, Storage.PLAIN);
  }

  SettingKey(String propertyName, Storage storage) {
    this.propertyName = propertyName;
    this.storage = storage;
  }

  /** Whether it is shown to nobody, and stored encrypted. */
  public boolean isSecret() {
    return storage != Storage.PLAIN && this != API_URL;
  }

  /** Whether a row of {@code BLC_SYSTEM_PROPERTY} can set it. */
  public boolean isStorable() {
    return storage != Storage.NEVER;
  }

  /** The setting of this property name, empty for anything else. */
  public static Optional<SettingKey> find(String propertyName) {
    return Arrays.stream(values()).filter(key -> key.propertyName.equals(propertyName)).findFirst();
  }

  /** As a JVM system property, a row of {@code BLC_SYSTEM_PROPERTY} or in a properties file. */
  public String propertyName() {
    return propertyName;
  }

  /**
   * As an environment variable: {@code GATEWAY_SEZZLE_INTENT} for {@code gateway.sezzle.intent}.
   */
  public String environmentName() {
    return propertyName.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}
