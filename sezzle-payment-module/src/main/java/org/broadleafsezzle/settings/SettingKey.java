package org.broadleafsezzle.settings;

import java.util.Locale;

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
  /** The smallest amount Sezzle is offered for; none if it is not set. */
  OFFER_MINIMUM("gateway.sezzle.offer.minimum-in-cents"),
  /** The largest amount Sezzle is offered for; none if it is not set. */
  OFFER_MAXIMUM("gateway.sezzle.offer.maximum-in-cents"),
  /** The currencies Sezzle is offered in: {@code USD}, {@code CAD} or both. */
  OFFER_CURRENCIES("gateway.sezzle.offer.currencies"),
  /** The countries Sezzle is offered to, as ISO 3166 codes of two letters. */
  OFFER_COUNTRIES("gateway.sezzle.offer.countries"),
  /** What Sezzle is called at checkout; if it is not set, the module's own translated words. */
  OFFER_TITLE("gateway.sezzle.offer.title"),
  /** What is said of Sezzle at checkout; if it is not set, the module's own translated words. */
  OFFER_TEXT("gateway.sezzle.offer.text"),
  /** {@code ON}: product and cart pages say what an amount is in instalments; {@code OFF}. */
  INSTALMENT_MESSAGE("gateway.sezzle.instalment-message"),
  SANDBOX_PUBLIC_KEY("gateway.sezzle.sandbox.public-key"),
  SANDBOX_PRIVATE_KEY("gateway.sezzle.sandbox.private-key"),
  LIVE_PUBLIC_KEY("gateway.sezzle.live.public-key"),
  LIVE_PRIVATE_KEY("gateway.sezzle.live.private-key"),
  /**
   * Another address of the API, with its {@code /v2}: for a simulator of Sezzle, never in a shop.
   */
  API_URL("gateway.sezzle.api.url"),
  CONNECT_TIMEOUT("gateway.sezzle.timeout.connect-millis"),
  READ_TIMEOUT("gateway.sezzle.timeout.read-millis"),
  /** {@code true} or {@code false}: whether Sezzle tells the shop what happens. */
  WEBHOOKS("gateway.sezzle.webhooks"),
  SANDBOX_PREVIOUS_PRIVATE_KEY("gateway.sezzle.sandbox.previous-private-key"),
  LIVE_PREVIOUS_PRIVATE_KEY("gateway.sezzle.live.previous-private-key"),
  /**
   * Until when the previous private key still signs webhooks, e.g. {@code 2026-12-31T00:00:00Z}.
   */
  PREVIOUS_KEY_UNTIL("gateway.sezzle.previous-private-key-until"),
  /** {@code true} or {@code false}: whether the reconcile job runs. */
  RECONCILE("gateway.sezzle.reconcile"),
  /** From the end of one run of the reconcile job to the next. */
  RECONCILE_INTERVAL("gateway.sezzle.reconcile.interval-seconds"),
  /** How long a checkout is left to its shopper before the reconcile job looks at it. */
  RECONCILE_AFTER("gateway.sezzle.reconcile.after-seconds"),
  /** How long before an authorization ends the shop is warned. */
  EXPIRY_WARN_HOURS("gateway.sezzle.expiry.warn-hours"),
  /** {@code ON}: what is still open shortly before the authorization ends is captured. */
  EXPIRY_CAPTURE("gateway.sezzle.expiry.capture"),
  /** {@code ON}: what is still open when the whole order is fulfilled is captured. */
  CAPTURE_ON_FULFILMENT("gateway.sezzle.capture-on-fulfilment");

  private final String propertyName;

  SettingKey(String propertyName) {
    this.propertyName = propertyName;
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
