package org.broadleafsezzle.settings;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The e-mails that shoppers get, and their sender. */
public final class NoticeSettings {

  private final Sender from;
  private final Set<SettingKey> on;

  /**
   * @param from null: nobody is written to
   * @param on the switches that are on
   */
  public NoticeSettings(Sender from, Set<SettingKey> on) {
    this.from = from;
    this.on = Collections.unmodifiableSet(new LinkedHashSet<>(on));
  }

  static NoticeSettings read(SettingValues values) {
    return new NoticeSettings(
        values.optional(SettingKey.NOTICE_FROM, Sender.class),
        EnumSet.range(SettingKey.NOTICE_ABSENT, SettingKey.NOTICE_NEW_PLAN).stream()
            .filter(kind -> values.required(kind, Boolean.class))
            .collect(Collectors.toSet()));
  }

  /** The sender of mails; empty: nobody is written to. */
  public Optional<Sender> sender() {
    return Optional.ofNullable(from);
  }

  /** Whether shoppers are told what this switch is about. */
  public boolean isOn(SettingKey kind) {
    return from != null && on.contains(kind);
  }
}
