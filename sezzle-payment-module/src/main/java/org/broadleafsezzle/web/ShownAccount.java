package org.broadleafsezzle.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;

/** A saved account as its shopper's page shows it: nothing of Sezzle's own. */
public final class ShownAccount {

  private final SavedAccount account;
  private final Instant now;
  private final Locale locale;
  private final ZoneId zone;

  ShownAccount(SavedAccount account, Instant now, Locale locale, ZoneId zone) {
    this.account = account;
    this.now = now;
    this.locale = locale;
    this.zone = zone;
  }

  /** For the form that removes it. */
  public String getId() {
    return account.getId();
  }

  /** The day since which the shop may charge it, as the shopper's region writes a day. */
  public String getSince() {
    return day(account.getSaved().orElseGet(account::getCreated));
  }

  /** Until when; null if Sezzle does not say. */
  public String getUntil() {
    return account.getExpires().map(this::day).orElse(null);
  }

  /** Whether the agreement has ended, so that it is not charged any more. */
  public boolean isExpired() {
    return account.isOver(now);
  }

  /** Whether it is removed here, and Sezzle has still to be told. */
  public boolean isRemoving() {
    return account.getState() != SavedAccountState.SAVED;
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(at.atZone(zone));
  }
}
