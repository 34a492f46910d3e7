package org.broadleafsezzle.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The module's settings: names, rules, and where they may be kept. */
public enum SettingKey {
  /** {@code SANDBOX} or {@code LIVE}: which of Sezzle's gateways is used, and with which keys. */
  MODE("gateway.sezzle.mode", SettingRules.MODE),
  SANDBOX_PUBLIC_KEY("gateway.sezzle.sandbox.public-key", SettingRules.SECRET),
  SANDBOX_PRIVATE_KEY("gateway.sezzle.sandbox.private-key", SettingRules.SECRET),
  LIVE_PUBLIC_KEY("gateway.sezzle.live.public-key", SettingRules.SECRET),
  LIVE_PRIVATE_KEY("gateway.sezzle.live.private-key", SettingRules.SECRET),
  /** {@code AUTH}: capture later; {@code CAPTURE}: capture at once. */
  INTENT("gateway.sezzle.intent", SettingRules.INTENT),
  /** {@code FOLLOW} the shopper's language, or {@code en-US}, {@code en-CA}, {@code fr-CA}. */
  LOCALE("gateway.sezzle.locale", SettingRules.LOCALE),
  /** The time in which a shopper can pay after pressing the button. */
  CHECKOUT_LIFETIME("gateway.sezzle.checkout.expiration-minutes", SettingRules.MINUTES),
  /**
   * {@code REFUSE}: no order if items or addresses were changed while the shopper was at Sezzle;
   * {@code REVIEW}: an order that a person has to look at.
   */
  CHECKOUT_CHANGED("gateway.sezzle.checkout.changed", SettingRules.CHANGED),
  /** {@code NONE}: Sezzle decides what plans the shopper can choose from; else the only one. */
  FINANCING_OPTION("gateway.sezzle.checkout.financing-option", SettingRules.FINANCING),
  /**
   * {@code ON}: signed-in shoppers may save their Sezzle account, and the shop charges it; {@code
   * OFF}.
   */
  TOKENIZATION("gateway.sezzle.tokenization", SettingRules.ON_OFF),
  /** {@code ON}: Sezzle asks for the shipping address of a cart that has none; {@code OFF}. */
  ADDRESS_COLLECTED("gateway.sezzle.checkout.collect-address", SettingRules.ON_OFF),
  /** {@code redirect}: the shopper goes to Sezzle's page; {@code popup}, {@code iframe}. */
  CHECKOUT_MODE("gateway.sezzle.checkout.mode", SettingRules.SHOWN_AS),
  /** {@code own}: the module's script shows Sezzle's page in a window or frame; {@code vendor}. */
  CHECKOUT_SCRIPT("gateway.sezzle.checkout.script", SettingRules.SCRIPT),
  /** The SKU or product attribute with the shop's item number; the product's model if not set. */
  ITEM_NUMBER_ATTRIBUTE("gateway.sezzle.item.number-attribute", SettingRules.ATTRIBUTE),
  /** The SKU or product attribute with the GTIN (UPC, EAN, ISBN); none is told if not set. */
  GTIN_ATTRIBUTE("gateway.sezzle.item.gtin-attribute", SettingRules.ATTRIBUTE),
  /** The SKU or product attribute with the manufacturer's part number; none is told if not set. */
  MPN_ATTRIBUTE("gateway.sezzle.item.mpn-attribute", SettingRules.ATTRIBUTE),
  /** The smallest amount Sezzle is offered for; none if it is not set. */
  OFFER_MINIMUM("gateway.sezzle.offer.minimum-in-cents", OfferValues.CENTS),
  /** The largest amount Sezzle is offered for; none if it is not set. */
  OFFER_MAXIMUM("gateway.sezzle.offer.maximum-in-cents", OfferValues.CENTS),
  /** The currencies Sezzle is offered in: {@code USD}, {@code CAD} or both. */
  OFFER_CURRENCIES("gateway.sezzle.offer.currencies", OfferValues.CURRENCIES),
  /** The countries Sezzle is offered to, as ISO 3166 codes of two letters. */
  OFFER_COUNTRIES("gateway.sezzle.offer.countries", OfferValues.COUNTRIES),
  /** {@code ON}: not for what is shipped to a post office box; {@code OFF}. */
  PO_BOXES_REFUSED("gateway.sezzle.offer.refuse-po-boxes", SettingRules.ON_OFF),
  /** {@code ON}: not for a cart with an item that has no category; {@code OFF}. */
  CATEGORY_REQUIRED("gateway.sezzle.offer.require-category", SettingRules.ON_OFF),
  /** The name of Sezzle at checkout; if it is not set, the module's own translated words. */
  OFFER_TITLE("gateway.sezzle.offer.title", OfferValues.TITLE),
  /** The sentence about Sezzle at checkout; if it is not set, the module's own translated words. */
  OFFER_TEXT("gateway.sezzle.offer.text", OfferValues.TEXT),
  /** CSS classes of the shop's own for the button, separated by spaces; none if it is not set. */
  BUTTON_CLASSES("gateway.sezzle.offer.button-classes", OfferValues.CLASSES),
  /** The same for what the shopper is told after coming back without an order. */
  MESSAGE_CLASSES("gateway.sezzle.offer.message-classes", OfferValues.CLASSES),
  /** {@code ON}: the shop's pages say what an amount is in instalments; {@code OFF}. */
  INSTALMENT_MESSAGE("gateway.sezzle.instalment-message", SettingRules.ON_OFF),
  /** {@code ON}: they say of an amount below the minimum where Sezzle begins; {@code OFF}. */
  INSTALMENT_MINIMUM("gateway.sezzle.instalment-message.minimum", SettingRules.ON_OFF),
  /** {@code ON}: additional amounts may be asked for; {@code OFF}: they are refused. */
  UPCHARGE("gateway.sezzle.upcharge", SettingRules.ON_OFF),
  /** {@code true} or {@code false}: whether Sezzle tells the shop what happens. */
  WEBHOOKS("gateway.sezzle.webhooks", SettingRules.TRUE_FALSE),
  /** The time for which the bodies of webhooks are kept. */
  WEBHOOK_BODY_DAYS("gateway.sezzle.webhooks.body-days", SettingRules.DAYS),
  SANDBOX_PREVIOUS_PRIVATE_KEY("gateway.sezzle.sandbox.previous-private-key", SettingRules.SECRET),
  LIVE_PREVIOUS_PRIVATE_KEY("gateway.sezzle.live.previous-private-key", SettingRules.SECRET),
  /**
   * The time until which the previous private key still signs webhooks, e.g. {@code
   * 2026-12-31T00:00:00Z}.
   */
  PREVIOUS_KEY_UNTIL("gateway.sezzle.previous-private-key-until", SettingRules.MOMENT),
  /** {@code true} or {@code false}: whether the reconcile job runs. */
  RECONCILE("gateway.sezzle.reconcile", SettingRules.TRUE_FALSE),
  /** From the end of one run of the reconcile job to the next. */
  RECONCILE_INTERVAL("gateway.sezzle.reconcile.interval-seconds", SettingRules.INTERVAL),
  /** The time for which a checkout is left to its shopper before the reconcile job looks at it. */
  RECONCILE_AFTER("gateway.sezzle.reconcile.after-seconds", SettingRules.WAIT),
  /** The time between the shop's warning and the end of an authorization. */
  EXPIRY_WARN_HOURS("gateway.sezzle.expiry.warn-hours", SettingRules.HOURS),
  /** {@code ON}: what is still open shortly before the authorization ends is captured. */
  EXPIRY_CAPTURE("gateway.sezzle.expiry.capture", SettingRules.ON_OFF),
  /** {@code ON}: what is fulfilled of an order is captured. */
  CAPTURE_ON_FULFILMENT("gateway.sezzle.capture-on-fulfilment", SettingRules.ON_OFF),
  /**
   * {@code WHOLE}: once the whole order is fulfilled; {@code EACH_SHIPMENT}: each fulfillment group
   * when it is.
   */
  CAPTURE_SCOPE("gateway.sezzle.capture-on-fulfilment.scope", SettingRules.SCOPE),
  /** {@code ON}: administrators move money by shipment and items on a payment's page. */
  SHIPMENTS("gateway.sezzle.shipments", SettingRules.ON_OFF),
  /** {@code ON}: what is still open when the order is cancelled is released. */
  RELEASE_ON_CANCEL("gateway.sezzle.release-on-cancel", SettingRules.ON_OFF),
  /** {@code ON}: administrators can send the checkout of a cart to the customer; {@code OFF}. */
  LINKS("gateway.sezzle.link", SettingRules.ON_OFF),
  /** The time in which a customer can pay by the link that was sent. */
  LINK_LIFETIME("gateway.sezzle.link.expiration-hours", SettingRules.LINK_HOURS),
  /** {@code ON}: what Sezzle pays out is loaded and matched to the orders; {@code OFF}. */
  SETTLEMENTS("gateway.sezzle.settlements", SettingRules.ON_OFF),
  /**
   * The sender of the mails to shoppers about the outcome of their payments; nobody is written to
   * if not set.
   */
  NOTICE_FROM("gateway.sezzle.notice.from", Sender.RULE),
  /** {@code ON}: shoppers who did not come back are told what became of the payment. */
  NOTICE_ABSENT("gateway.sezzle.notice.never-returned", SettingRules.ON_OFF),
  /** {@code ON}: shoppers are told what is captured; {@code OFF}. */
  NOTICE_CAPTURED("gateway.sezzle.notice.captured", SettingRules.ON_OFF),
  /** {@code ON}: shoppers are told what is refunded; {@code OFF}. */
  NOTICE_REFUNDED("gateway.sezzle.notice.refunded", SettingRules.ON_OFF),
  /** {@code ON}: shoppers are told what is released; {@code OFF}. */
  NOTICE_RELEASED("gateway.sezzle.notice.released", SettingRules.ON_OFF),
  /** {@code ON}: shoppers are told that they get a new plan; {@code OFF}. */
  NOTICE_NEW_PLAN("gateway.sezzle.notice.new-plan", SettingRules.ON_OFF),
  /** The recipients of mails about trouble that needs a person: addresses; nobody if not set. */
  ALERT_TO("gateway.sezzle.alert.to", AlertSettings.RECIPIENTS),
  /**
   * The sender of these e-mails; if not set, that of the mails to shoppers, else their recipient.
   */
  ALERT_FROM("gateway.sezzle.alert.from", Sender.RULE),
  /** {@code en} or {@code fr}: the language of these e-mails. */
  ALERT_LANGUAGE("gateway.sezzle.alert.language", AlertSettings.LANGUAGE),
  /** {@code AT_ONCE}, {@code HOURLY} or {@code DAILY}: how long news are gathered. */
  ALERT_EVERY("gateway.sezzle.alert.every", AlertSettings.EVERY),
  /** {@code ON}: of open disputes, with the day to answer by; {@code OFF}. */
  ALERT_DISPUTES("gateway.sezzle.alert.disputes", SettingRules.ON_OFF),
  /** {@code ON}: of authorizations that are about to end, or have ended; {@code OFF}. */
  ALERT_EXPIRY("gateway.sezzle.alert.expiry", SettingRules.ON_OFF),
  /** {@code ON}: of what the shop was to do automatically and has given up; {@code OFF}. */
  ALERT_AUTOMATIC("gateway.sezzle.alert.automatic", SettingRules.ON_OFF),
  /** {@code ON}: of money, orders and payouts that are not as the books have them; {@code OFF}. */
  ALERT_BOOKS("gateway.sezzle.alert.books", SettingRules.ON_OFF),
  /** {@code ON}: of what does not work: job, webhooks, keys, Sezzle's gateway; {@code OFF}. */
  ALERT_OPERATION("gateway.sezzle.alert.operation", SettingRules.ON_OFF),
  /** A program of the shop's own that is told the same by a call; none if not set. */
  ALERT_CALL_URL("gateway.sezzle.alert.webhook-url", AlertSettings.CALLED),
  /** The key that signs these calls; 16 characters or more. */
  ALERT_CALL_SECRET("gateway.sezzle.alert.webhook-secret", SettingRules.SECRET),
  CONNECT_TIMEOUT("gateway.sezzle.timeout.connect-millis", SettingRules.TIMEOUT),
  READ_TIMEOUT("gateway.sezzle.timeout.read-millis", SettingRules.TIMEOUT),
  /**
   * Another address of the API, with its {@code /v2}: for a simulator of Sezzle, never in a shop.
   */
  API_URL("gateway.sezzle.api.url", SettingRules.ADDRESS),
  /**
   * The key that encrypts the keys typed into the settings page: 32 random bytes as Base64; several
   * after a rotation, separated by commas, of which the first encrypts.
   */
  ENCRYPTION_KEY("gateway.sezzle.encryption-key", SettingRules.ENCRYPTION_KEY),
  /**
   * The token that a monitoring tool shows to read the admin's {@code /sezzle/health.json}, which
   * is closed to everybody as long as this is not set; 16 characters or more.
   */
  HEALTH_TOKEN("gateway.sezzle.health.token", SettingRules.SECRET);

  private final String propertyName;
  private final String environmentName;

  /** Immutable, with a parser that keeps nothing. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final SettingRule<?> rule;

  SettingKey(String propertyName, SettingRule<?> rule) {
    this.propertyName = propertyName;
    environmentName = propertyName.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    this.rule = rule;
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
    return environmentName;
  }

  /** The form of its values, and the values allowed. */
  public SettingRule<?> rule() {
    return rule;
  }

  /** Whether it is shown to nobody, and stored encrypted. */
  public boolean isSecret() {
    return rule == SettingRules.SECRET || rule == SettingRules.ENCRYPTION_KEY;
  }

  /**
   * Whether a row of {@code BLC_SYSTEM_PROPERTY} can set it. Some can be set only by whoever runs
   * the shop: an administrator must neither have the shop call another address nor choose what keys
   * are encrypted with, and neither monitoring nor style sheets are made in the admin.
   */
  public boolean isStorable() {
    switch (this) {
      case API_URL:
      case ALERT_CALL_URL:
      case ENCRYPTION_KEY:
      case HEALTH_TOKEN:
      case BUTTON_CLASSES:
      case MESSAGE_CLASSES:
        return false;
      default:
        return true;
    }
  }
}
