package org.broadleafsezzle.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.SafeAddress;
import org.broadleafsezzle.api.model.EmailAddress;

/** The settings of alerts: their recipients, kinds, frequency and language. Immutable. */
public final class AlertSettings {

  static final SettingRule<String> RECIPIENTS =
      SettingRule.optional(
          String.class,
          text -> Optional.of(text).filter(AlertSettings::areAddresses),
          "e-mail addresses, with commas between them");
  static final SettingRule<String> LANGUAGE = SettingRule.oneOf("en or fr", "en", "fr");
  static final SettingRule<String> EVERY =
      SettingRule.oneOf("AT_ONCE, HOURLY, DAILY", "AT_ONCE", "HOURLY", "DAILY");
  static final SettingRule<URI> CALLED =
      SettingRule.optional(
          URI.class, AlertSettings::called, "an https address, or http to this machine");

  /** As long as news are gathered at most. */
  public static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  private static final int SHORTEST_SECRET = 16;

  /** Within it, alerts of one cause come together. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private final List<String> recipients;
  private final Sender sender;
  private final Locale language;
  private final Duration interval;
  private final Set<SettingKey> on;
  private final URI callUrl;
  private final String callSecret;

  private AlertSettings(SettingValues values) {
    recipients = addresses(values.optional(SettingKey.ALERT_TO, String.class));
    Sender own = values.optional(SettingKey.ALERT_FROM, Sender.class);
    sender = own == null ? values.optional(SettingKey.NOTICE_FROM, Sender.class) : own;
    boolean french = "fr".equals(values.required(SettingKey.ALERT_LANGUAGE, String.class));
    language = french ? Locale.CANADA_FRENCH : Locale.US;
    interval = interval(values.required(SettingKey.ALERT_EVERY, String.class));
    on =
        EnumSet.range(SettingKey.ALERT_DISPUTES, SettingKey.ALERT_OPERATION).stream()
            .filter(kind -> values.required(kind, Boolean.class))
            .collect(Collectors.toSet());
    callUrl = values.optional(SettingKey.ALERT_CALL_URL, URI.class);
    callSecret = values.optional(SettingKey.ALERT_CALL_SECRET, String.class);
  }

  /**
   * @throws SettingsException if a value is missing or not allowed, or a call could not be signed
   */
  static AlertSettings read(SettingValues values) {
    AlertSettings read = new AlertSettings(values);
    boolean weak = read.callSecret == null || read.callSecret.length() < SHORTEST_SECRET;
    if (read.callUrl != null && weak) {
      throw new SettingsException(
          SettingKey.ALERT_CALL_SECRET,
          String.format(
              "%s is set, and %s has fewer than %d characters: set a longer, random one",
              SettingKey.ALERT_CALL_URL.propertyName(),
              SettingKey.ALERT_CALL_SECRET.propertyName(),
              SHORTEST_SECRET));
    }
    return read;
  }

  private static Duration interval(String every) {
    switch (every) {
      case "HOURLY":
        return Duration.ofHours(1);
      case "DAILY":
        return LONGEST_INTERVAL;
      default:
        return AT_ONCE;
    }
  }

  private static boolean areAddresses(String text) {
    List<String> all = addresses(text);
    return text.length() <= Sender.LONGEST
        && !all.isEmpty()
        && all.stream().allMatch(EmailAddress::isOne);
  }

  private static List<String> addresses(String text) {
    return text == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(
            Arrays.stream(text.split(",", -1))
                .map(String::trim)
                .distinct()
                .collect(Collectors.toList()));
  }

  private static Optional<URI> called(String text) {
    return SettingRules.ADDRESS
        .parse(text)
        .filter(SafeAddress::is)
        .filter(uri -> uri.getUserInfo() == null && uri.getFragment() == null);
  }

  /** Whether anybody is told anything. */
  public boolean isOn() {
    return !recipients.isEmpty() || callUrl != null;
  }

  /** The addresses that are written to, each once; none: nobody is. */
  public List<String> recipients() {
    return recipients;
  }

  /** The sender of an e-mail to this recipient. */
  public Sender senderTo(String recipient) {
    return sender == null ? Sender.of(recipient) : sender;
  }

  /** The language of the e-mails. */
  public Locale language() {
    return language;
  }

  /** The time for which news are gathered, from the first of them on. */
  public Duration interval() {
    return interval;
  }

  /** Whether anybody is told of what this switch is about. */
  public boolean isOn(SettingKey kind) {
    return on.contains(kind);
  }

  /** The program that is called; empty: none is. */
  public Optional<URI> callUrl() {
    return Optional.ofNullable(callUrl);
  }

  /** The key that signs calls; never null where one is called. */
  public String callSecret() {
    return callSecret;
  }
}
