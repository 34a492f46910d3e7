package org.broadleafsezzle.settings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The rules of {@link SettingKey}. */
final class SettingRules {

  /** Together with what encryption adds it fits the column of BLC_SYSTEM_PROPERTY. */
  private static final int LONGEST_SECRET = 64;

  /** The platform's column of an attribute's name holds no more. */
  private static final int LONGEST_NAME = 255;

  static final SettingRule<String> MODE = SettingRule.oneOf("SANDBOX or LIVE", "SANDBOX", "LIVE");
  static final SettingRule<String> INTENT = SettingRule.oneOf("AUTH or CAPTURE", "AUTH", "CAPTURE");
  static final SettingRule<String> CHANGED =
      SettingRule.oneOf("REFUSE or REVIEW", "REFUSE", "REVIEW");
  static final SettingRule<String> FINANCING =
      SettingRule.oneOf(
          "NONE, 4-pay-biweekly, 4-pay-monthly, 6-pay-monthly",
          "NONE",
          "4-pay-biweekly",
          "4-pay-monthly",
          "6-pay-monthly");
  static final SettingRule<String> SCOPE =
      SettingRule.oneOf("WHOLE or EACH_SHIPMENT", "WHOLE", "EACH_SHIPMENT");
  static final SettingRule<String> SHOWN_AS =
      SettingRule.oneOf("redirect, popup, iframe", "redirect", "popup", "iframe");
  static final SettingRule<String> SCRIPT = SettingRule.oneOf("own or vendor", "own", "vendor");
  static final SettingRule<String> LOCALE =
      SettingRule.oneOf("FOLLOW, en-US, en-CA, fr-CA", "FOLLOW", "en-US", "en-CA", "fr-CA");
  static final SettingRule<Boolean> ON_OFF = SettingRule.either("ON", "OFF");
  static final SettingRule<Boolean> TRUE_FALSE = SettingRule.either("true", "false");
  static final SettingRule<String> SECRET =
      SettingRule.optional(
          String.class,
          text -> Optional.of(text).filter(key -> key.matches("[ -~]{1," + LONGEST_SECRET + "}")),
          "1 to " + LONGEST_SECRET + " characters of ASCII");
  static final SettingRule<String> ATTRIBUTE =
      SettingRule.optional(
          String.class,
          text ->
              Optional.of(text)
                  .filter(name -> name.length() <= LONGEST_NAME)
                  .filter(name -> name.chars().noneMatch(Character::isISOControl)),
          "the name of an attribute, at most " + LONGEST_NAME + " characters");
  static final SettingRule<String> ENCRYPTION_KEY =
      SettingRule.optional(String.class, SettingRules::encryptionKey, "the Base64 of 32 bytes");
  static final SettingRule<URI> ADDRESS =
      SettingRule.optional(URI.class, SettingRules::address, "an absolute http or https address");
  static final SettingRule<Duration> TIMEOUT =
      whole(ChronoUnit.MILLIS, 100, 60_000, "a number of milliseconds");
  static final SettingRule<Duration> INTERVAL =
      whole(ChronoUnit.SECONDS, 1, 86_400, "a number of seconds");
  static final SettingRule<Duration> WAIT =
      whole(ChronoUnit.SECONDS, 0, 86_400, "a number of seconds");
  static final SettingRule<Duration> MINUTES =
      whole(ChronoUnit.MINUTES, 10, 10_080, "a number of minutes");
  static final SettingRule<Duration> HOURS = whole(ChronoUnit.HOURS, 0, 168, "a number of hours");
  static final SettingRule<Duration> LINK_HOURS =
      whole(ChronoUnit.HOURS, 1, 720, "a number of hours");
  static final SettingRule<Duration> DAYS = whole(ChronoUnit.DAYS, 1, 3650, "a number of days");
  static final SettingRule<Instant> MOMENT =
      SettingRule.optional(
          Instant.class, SettingRules::instant, "a moment such as 2026-12-31T00:00:00Z");

  private SettingRules() {}

  static SettingRule<Duration> whole(ChronoUnit unit, long least, long most, String what) {
    return SettingRule.required(
        Duration.class,
        text ->
            Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most)
                .map(number -> Duration.of(number, unit)),
        what + " from " + least + " to " + most);
  }

  private static Optional<String> encryptionKey(String text) {
    try {
      EncryptionKey.all(text);
      return Optional.of(text);
    } catch (SettingsException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = URI.create(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean http = "http".equals(scheme) || "https".equals(scheme);
      return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
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
}
