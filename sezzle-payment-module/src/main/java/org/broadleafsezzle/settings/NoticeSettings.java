package org.broadleafsezzle.settings;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.EmailAddress;

/** Of what shoppers are told by e-mail, and by whom. */
public final class NoticeSettings {

  /** The column of BLC_SYSTEM_PROPERTY holds no more. */
  private static final int LONGEST = 255;

  private static final Pattern NAMED = Pattern.compile("([^<>\"\\p{Cntrl}]*)<([^<>]+)>");

  /** An address, or a name and an address as mails show them. */
  static final SettingRule<String> SENDER =
      SettingRule.optional(
          String.class,
          text -> Optional.of(text).filter(NoticeSettings::isSender),
          "an e-mail address, also with a name before it: Garden Shop <orders@shop.example>");

  private final String from;
  private final Set<SettingKey> on;

  /**
   * @param from a mail's sender, with or without a name; null: nobody is written to
   * @param on the switches that are on
   */
  public NoticeSettings(String from, Set<SettingKey> on) {
    this.from = from;
    this.on = Collections.unmodifiableSet(new LinkedHashSet<>(on));
  }

  static NoticeSettings read(SettingValues values) {
    return new NoticeSettings(
        values.optional(SettingKey.NOTICE_FROM, String.class),
        EnumSet.range(SettingKey.NOTICE_ABSENT, SettingKey.NOTICE_NEW_PLAN).stream()
            .filter(kind -> values.required(kind, Boolean.class))
            .collect(Collectors.toSet()));
  }

  private static boolean isSender(String text) {
    return text.length() <= LONGEST && EmailAddress.isOne(address(text));
  }

  private static String address(String sender) {
    Matcher named = NAMED.matcher(sender);
    return named.matches() ? named.group(2).trim() : sender;
  }

  /** The address of whom mails are from; empty: nobody is written to. */
  public Optional<String> fromAddress() {
    return Optional.ofNullable(from).map(NoticeSettings::address);
  }

  /** The name beside the address; empty if it has none. */
  public Optional<String> fromName() {
    return Optional.ofNullable(from)
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .map(named -> named.group(1).trim())
        .filter(name -> !name.isEmpty());
  }

  /** Whether shoppers are told what this switch is about. */
  public boolean isOn(SettingKey kind) {
    return from != null && on.contains(kind);
  }
}
