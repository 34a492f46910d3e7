package org.broadleafsezzle.settings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.config.service.SystemPropertiesService;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.SezzleLocale;

/**
 * Where the settings come from, read anew on each use: environment variables win over JVM system
 * properties, those over the platform's own (a row of {@code BLC_SYSTEM_PROPERTY}, then property
 * files; the module's defaults are in {@code config/bc/sezzle/common-shared.properties}).
 */
public class SezzleSettingsSource {

  private static final String FOLLOW = "FOLLOW";
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
  private static final long MOST_WARN_HOURS = 168;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final List<SettingPlace> places;

  public SezzleSettingsSource(SystemPropertiesService platform) {
    this(
        Arrays.asList(
            SettingPlace.environment(),
            SettingPlace.systemProperties(),
            SettingPlace.platform(platform)));
  }

  SezzleSettingsSource(List<SettingPlace> places) {
    this.places = Collections.unmodifiableList(places);
  }

  /**
   * The settings as they are now. Missing keys are no error here, but of {@link
   * SezzleSettings#connection()}.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public SezzleSettings current() {
    return in(required(SettingKey.MODE, this::mode, "SANDBOX or LIVE"));
  }

  /**
   * How Sezzle is reached in a mode, be it the one that new checkouts are made in or not.
   *
   * @throws SettingsException if a value is missing or not allowed, or the keys of the mode are not
   *     set
   */
  public SezzleConnection connection(SezzleMode mode) {
    return in(mode).connection();
  }

  private SezzleSettings in(SezzleMode mode) {
    return SezzleSettings.builder()
        .mode(mode)
        .intent(required(SettingKey.INTENT, Intent::find, "AUTH or CAPTURE"))
        .fixedLocale(locale())
        .upcharge(required(SettingKey.UPCHARGE, SezzleSettingsSource::onOrOff, "ON or OFF"))
        .keys(keys(mode))
        .apiUrl(optional(SettingKey.API_URL, this::apiUrl, "an absolute http or https address"))
        .connectTimeout(timeout(SettingKey.CONNECT_TIMEOUT))
        .readTimeout(timeout(SettingKey.READ_TIMEOUT))
        .build();
  }

  /**
   * The settings of the reconcile job as they are now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public ReconcileSettings reconcile() {
    return new ReconcileSettings(
        required(SettingKey.RECONCILE, SezzleSettingsSource::flag, "true or false"),
        seconds(SettingKey.RECONCILE_INTERVAL, 1),
        seconds(SettingKey.RECONCILE_AFTER, 0));
  }

  /**
   * The settings of webhooks as they are now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public WebhookSettings webhooks() {
    return new WebhookSettings(
        required(SettingKey.WEBHOOKS, SezzleSettingsSource::flag, "true or false"),
        present(SettingKey.SANDBOX_PRIVATE_KEY, SettingKey.LIVE_PRIVATE_KEY),
        present(SettingKey.SANDBOX_PREVIOUS_PRIVATE_KEY, SettingKey.LIVE_PREVIOUS_PRIVATE_KEY),
        optional(
            SettingKey.PREVIOUS_KEY_UNTIL,
            SezzleSettingsSource::instant,
            "a moment such as 2026-12-31T00:00:00Z"));
  }

  /**
   * What is done about authorizations as they are about to end, and about fulfilled orders.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public ExpirySettings expiry() {
    return new ExpirySettings(
        Duration.ofHours(
            required(
                SettingKey.EXPIRY_WARN_HOURS,
                text ->
                    Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,3}"))
                        .map(Long::valueOf)
                        .filter(hours -> hours <= MOST_WARN_HOURS),
                "a number of hours from 0 to " + MOST_WARN_HOURS)),
        required(SettingKey.EXPIRY_CAPTURE, SezzleSettingsSource::onOrOff, "ON or OFF"),
        required(SettingKey.CAPTURE_ON_FULFILMENT, SezzleSettingsSource::onOrOff, "ON or OFF"));
  }

  /** The values of those that are set. */
  private List<String> present(SettingKey... keys) {
    return Arrays.stream(keys)
        .map(key -> this.<String>optional(key, Optional::of, ""))
        .filter(Objects::nonNull)
        .collect(Collectors.toList());
  }

  /**
   * To whom and with which words Sezzle is offered, as it is now.
   *
   * @throws SettingsException if a value is missing or not allowed
   */
  public OfferSettings offer() {
    return OfferSettings.builder()
        .minimumInCents(optional(SettingKey.OFFER_MINIMUM, OfferValues::cents, OfferValues.CENTS))
        .maximumInCents(optional(SettingKey.OFFER_MAXIMUM, OfferValues::cents, OfferValues.CENTS))
        .currencies(
            required(SettingKey.OFFER_CURRENCIES, OfferValues::currencies, OfferValues.CURRENCIES))
        .countries(
            required(SettingKey.OFFER_COUNTRIES, OfferValues::countries, OfferValues.COUNTRIES))
        .title(optional(SettingKey.OFFER_TITLE, OfferValues::title, OfferValues.TITLE))
        .text(optional(SettingKey.OFFER_TEXT, OfferValues::text, OfferValues.TEXT))
        .instalmentMessage(
            required(SettingKey.INSTALMENT_MESSAGE, SezzleSettingsSource::onOrOff, "ON or OFF"))
        .build();
  }

  static SettingKey publicKeyOf(SezzleMode mode) {
    return mode == SezzleMode.LIVE ? SettingKey.LIVE_PUBLIC_KEY : SettingKey.SANDBOX_PUBLIC_KEY;
  }

  static SettingKey privateKeyOf(SezzleMode mode) {
    return mode == SezzleMode.LIVE ? SettingKey.LIVE_PRIVATE_KEY : SettingKey.SANDBOX_PRIVATE_KEY;
  }

  private Optional<SezzleMode> mode(String text) {
    return Arrays.stream(SezzleMode.values()).filter(mode -> mode.name().equals(text)).findFirst();
  }

  private static Optional<Boolean> onOrOff(String text) {
    return "ON".equals(text) || "OFF".equals(text)
        ? Optional.of("ON".equals(text))
        : Optional.empty();
  }

  /** Null to follow the shopper. */
  private SezzleLocale locale() {
    String allowed =
        Arrays.stream(SezzleLocale.values())
            .map(SezzleLocale::getCode)
            .collect(Collectors.joining(", ", FOLLOW + ", ", ""));
    String code =
        required(
            SettingKey.LOCALE,
            text ->
                Optional.of(text)
                    .filter(known -> FOLLOW.equals(known) || SezzleLocale.find(known).isPresent()),
            allowed);
    return SezzleLocale.find(code).orElse(null);
  }

  private SezzleKeys keys(SezzleMode mode) {
    String publicKey = optional(publicKeyOf(mode), Optional::of, "");
    String privateKey = optional(privateKeyOf(mode), Optional::of, "");
    return publicKey == null || privateKey == null ? null : new SezzleKeys(publicKey, privateKey);
  }

  private Optional<URI> apiUrl(String text) {
    try {
      URI uri = URI.create(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean http = "http".equals(scheme) || "https".equals(scheme);
      return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Duration timeout(SettingKey key) {
    return required(
        key,
        SezzleSettingsSource::millis,
        "a number of milliseconds from "
            + SHORTEST_TIMEOUT.toMillis()
            + " to "
            + LONGEST_TIMEOUT.toMillis());
  }

  private static Optional<Duration> millis(String text) {
    try {
      return Optional.of(Duration.ofMillis(Long.parseLong(text)))
          .filter(time -> time.compareTo(SHORTEST_TIMEOUT) >= 0)
          .filter(time -> time.compareTo(LONGEST_TIMEOUT) <= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> flag(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT))
        .filter(word -> "true".equals(word) || "false".equals(word))
        .map(Boolean::valueOf);
  }

  private Duration seconds(SettingKey key, long least) {
    return required(
        key,
        text ->
            Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(digits -> Duration.ofSeconds(Long.parseLong(digits)))
                .filter(time -> time.getSeconds() >= least && time.compareTo(LONGEST_WAIT) <= 0),
        "a number of seconds from " + least + " to " + LONGEST_WAIT.getSeconds());
  }

  private <T> T required(SettingKey key, Function<String, Optional<T>> parser, String allowed) {
    T value = optional(key, parser, allowed);
    if (value == null) {
      throw new SettingsException(
          String.format(
              "%s is not set; allowed is %s. The module's defaults are in"
                  + " config/bc/sezzle/common-shared.properties: is the module's applicationContext loaded?",
              key.propertyName(), allowed));
    }
    return value;
  }

  /** The parsed value of the first place that has one; null if none has. */
  private <T> T optional(SettingKey key, Function<String, Optional<T>> parser, String allowed) {
    for (SettingPlace place : places) {
      Optional<String> text = place.find(key);
      if (text.isPresent()) {
        return parser
            .apply(text.get())
            .orElseThrow(
                () ->
                    new SettingsException(
                        String.format(
                            "%s is \"%s\", set by %s; allowed is %s",
                            key.propertyName(), text.get(), place.describe(key), allowed)));
      }
    }
    return null;
  }
}
