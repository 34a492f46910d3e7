package org.broadleafsezzle.settings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.SezzleLocale;

/**
 * The source of the settings, read anew on each use: values that the settings page has saved (rows
 * of {@code BLC_SYSTEM_PROPERTY}) win over environment variables, those over JVM system properties,
 * those over property files; the module's defaults are in {@code
 * config/bc/sezzle/common-shared.properties}.
 */
public class SezzleSettingsSource {

  private static final int SHORTEST_TOKEN = 16;

  private final SettingValues values;

  public SezzleSettingsSource(SettingPlaces outside, SettingRows rows, SettingSecrets secrets) {
    this(outside.beneath(new StoredPlace(rows::current, secrets)));
  }

  SezzleSettingsSource(SettingPlaces places) {
    values = new SettingValues(places);
  }

  /**
   * The settings as they are now. Missing keys are no error here, but of {@link
   * SezzleSettings#connection()}.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public SezzleSettings current() {
    return in(mode());
  }

  /**
   * The connection to Sezzle in a mode, be it the one that new checkouts are made in or not.
   *
   * @throws SettingsException if a value is missing or not allowed, or the keys of the mode are not
   *     set
   */
  public SezzleConnection connection(SezzleMode mode) {
    return in(mode).connection();
  }

  /**
   * The connection to Sezzle in a mode with these keys, to try them out.
   *
   * @param publicKey empty for the one that is set
   * @param privateKey empty for the one that is set
   * @return empty if one of them is neither given nor set
   * @throws SettingsException if a value is missing or not allowed
   */
  public Optional<SezzleConnection> connection(
      SezzleMode mode, String publicKey, String privateKey) {
    String one = publicKey.isEmpty() ? values.optional(publicKeyOf(mode), String.class) : publicKey;
    String other =
        privateKey.isEmpty() ? values.optional(privateKeyOf(mode), String.class) : privateKey;
    return one == null || other == null
        ? Optional.empty()
        : Optional.of(in(mode, new SezzleKeys(one, other)).connection());
  }

  private SezzleSettings in(SezzleMode mode) {
    return in(mode, keys(mode));
  }

  private SezzleSettings in(SezzleMode mode, SezzleKeys keys) {
    return SezzleSettings.builder()
        .mode(mode)
        .intent(Intent.valueOf(values.required(SettingKey.INTENT, String.class)))
        .fixedLocale(
            SezzleLocale.find(values.required(SettingKey.LOCALE, String.class)).orElse(null))
        .upcharge(values.required(SettingKey.UPCHARGE, Boolean.class))
        .keys(keys)
        .apiUrl(values.optional(SettingKey.API_URL, URI.class))
        .connectTimeout(values.required(SettingKey.CONNECT_TIMEOUT, Duration.class))
        .readTimeout(values.required(SettingKey.READ_TIMEOUT, Duration.class))
        .build();
  }

  /**
   * The settings of the reconcile job as they are now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public ReconcileSettings reconcile() {
    return ReconcileSettings.read(values);
  }

  /**
   * The settings of webhooks as they are now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public WebhookSettings webhooks() {
    return new WebhookSettings(
        values.required(SettingKey.WEBHOOKS, Boolean.class),
        values.present(SettingKey.SANDBOX_PRIVATE_KEY, SettingKey.LIVE_PRIVATE_KEY),
        values.present(
            SettingKey.SANDBOX_PREVIOUS_PRIVATE_KEY, SettingKey.LIVE_PREVIOUS_PRIVATE_KEY),
        values.optional(SettingKey.PREVIOUS_KEY_UNTIL, Instant.class));
  }

  /**
   * The time for which the bodies of webhooks are kept.
   *
   * @throws SettingsException if the value is missing or not allowed
   */
  public Duration webhookBodiesKept() {
    return values.required(SettingKey.WEBHOOK_BODY_DAYS, Duration.class);
  }

  /**
   * The shopper's time at Sezzle, the plan, and the rule for a cart changed there.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public CheckoutSettings checkout() {
    return new CheckoutSettings(
            values.required(SettingKey.CHECKOUT_LIFETIME, Duration.class),
            "REFUSE".equals(values.required(SettingKey.CHECKOUT_CHANGED, String.class)),
            financingOption().orElse(null))
        .tokenizing(values.required(SettingKey.TOKENIZATION, Boolean.class))
        .shownAs(CheckoutMode.find(values.required(SettingKey.CHECKOUT_MODE, String.class)).get())
        .byVendorsScript(
            "vendor".equals(values.required(SettingKey.CHECKOUT_SCRIPT, String.class)));
  }

  /**
   * The terms on which administrators send the checkout of a cart to its customer.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public LinkSettings link() {
    return new LinkSettings(
        values.required(SettingKey.LINKS, Boolean.class),
        values.required(SettingKey.LINK_LIFETIME, Duration.class));
  }

  /**
   * The e-mails that shoppers get, as the settings are now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public NoticeSettings notices() {
    return NoticeSettings.read(values);
  }

  /**
   * The recipients and the frequency of alerts, as they are now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public AlertSettings alerts() {
    return AlertSettings.read(values);
  }

  /**
   * The attributes of the catalogue that Sezzle is told of an item.
   *
   * @throws SettingsException if a value is not allowed
   */
  public ItemSettings item() {
    return ItemSettings.read(values);
  }

  /**
   * The settings of webhooks as they are now, with the keys of one mode only: those that sign what
   * is about checkouts of that mode.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public WebhookSettings webhooks(SezzleMode mode) {
    SettingKey previous =
        mode == SezzleMode.LIVE
            ? SettingKey.LIVE_PREVIOUS_PRIVATE_KEY
            : SettingKey.SANDBOX_PREVIOUS_PRIVATE_KEY;
    return new WebhookSettings(
        values.required(SettingKey.WEBHOOKS, Boolean.class),
        values.present(privateKeyOf(mode)),
        values.present(previous),
        values.optional(SettingKey.PREVIOUS_KEY_UNTIL, Instant.class));
  }

  /**
   * The shoppers to whom Sezzle is offered, and the words of the offer, as they are now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public OfferSettings offer() {
    return OfferSettings.builder()
        .minimumInCents(values.optional(SettingKey.OFFER_MINIMUM, Long.class))
        .maximumInCents(values.optional(SettingKey.OFFER_MAXIMUM, Long.class))
        .currencies(values.required(SettingKey.OFFER_CURRENCIES, CodeSet.class).codes())
        .countries(values.required(SettingKey.OFFER_COUNTRIES, CodeSet.class).codes())
        .poBoxesRefused(values.required(SettingKey.PO_BOXES_REFUSED, Boolean.class))
        .categoryRequired(values.required(SettingKey.CATEGORY_REQUIRED, Boolean.class))
        .addressCollected(values.required(SettingKey.ADDRESS_COLLECTED, Boolean.class))
        .title(values.optional(SettingKey.OFFER_TITLE, String.class))
        .text(values.optional(SettingKey.OFFER_TEXT, String.class))
        .buttonClasses(values.optional(SettingKey.BUTTON_CLASSES, String.class))
        .messageClasses(values.optional(SettingKey.MESSAGE_CLASSES, String.class))
        .instalmentMessage(values.required(SettingKey.INSTALMENT_MESSAGE, Boolean.class))
        .minimumTold(values.required(SettingKey.INSTALMENT_MINIMUM, Boolean.class))
        .plan(financingOption().orElse(FinancingOption.FOUR_BIWEEKLY))
        .build();
  }

  /**
   * The settings about authorizations as they are about to end, and about fulfilled orders.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public ExpirySettings expiry() {
    return new ExpirySettings(
        values.required(SettingKey.EXPIRY_WARN_HOURS, Duration.class),
        values.required(SettingKey.EXPIRY_CAPTURE, Boolean.class),
        values.required(SettingKey.CAPTURE_ON_FULFILMENT, Boolean.class));
  }

  /**
   * Whether each shipment is captured when it is fulfilled, instead of the whole order when all of
   * it is.
   *
   * @throws SettingsException if the value is missing or not allowed
   */
  public boolean isEachShipmentCaptured() {
    return "EACH_SHIPMENT".equals(values.required(SettingKey.CAPTURE_SCOPE, String.class));
  }

  /**
   * Whether administrators capture, release and refund by shipment and items.
   *
   * @throws SettingsException if the value is missing or not allowed
   */
  public boolean areShipmentsMoved() {
    return values.required(SettingKey.SHIPMENTS, Boolean.class);
  }

  /**
   * Whether what is authorized for an order is released once the order is cancelled in the
   * platform.
   *
   * @throws SettingsException if the value is missing or not allowed
   */
  public boolean isReleasedWhenCancelled() {
    return values.required(SettingKey.RELEASE_ON_CANCEL, Boolean.class);
  }

  /**
   * The token that a monitoring tool has to show; empty if none may read the shop's health.
   *
   * @throws SettingsException if it is so short that it could be guessed
   */
  public Optional<String> healthToken() {
    Optional<String> token =
        Optional.ofNullable(values.optional(SettingKey.HEALTH_TOKEN, String.class));
    if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
      throw new SettingsException(
          SettingKey.HEALTH_TOKEN,
          SettingKey.HEALTH_TOKEN.propertyName()
              + " has fewer than "
              + SHORTEST_TOKEN
              + " characters: set a longer, random one");
    }
    return token;
  }

  /** The public key's setting in this mode. */
  public static SettingKey publicKeyOf(SezzleMode mode) {
    return mode == SezzleMode.LIVE ? SettingKey.LIVE_PUBLIC_KEY : SettingKey.SANDBOX_PUBLIC_KEY;
  }

  /** The private key's setting in this mode. */
  public static SettingKey privateKeyOf(SezzleMode mode) {
    return mode == SezzleMode.LIVE ? SettingKey.LIVE_PRIVATE_KEY : SettingKey.SANDBOX_PRIVATE_KEY;
  }

  private Optional<FinancingOption> financingOption() {
    return FinancingOption.find(values.required(SettingKey.FINANCING_OPTION, String.class));
  }

  private SezzleMode mode() {
    return SezzleMode.valueOf(values.required(SettingKey.MODE, String.class));
  }

  private SezzleKeys keys(SezzleMode mode) {
    String publicKey = values.optional(publicKeyOf(mode), String.class);
    String privateKey = values.optional(privateKeyOf(mode), String.class);
    return publicKey == null || privateKey == null ? null : new SezzleKeys(publicKey, privateKey);
  }
}
