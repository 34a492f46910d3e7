package org.broadleafsezzle.admin.settings;

import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.settings.SettingChange;
import org.broadleafsezzle.settings.SettingKey;

/** A change of a setting, in words. */
public final class ChangeRow {

  private final SettingChange change;
  private final SettingWords words;
  private final AdminFormats formats;

  ChangeRow(SettingChange change, SettingWords words, AdminFormats formats) {
    this.change = change;
    this.words = words;
    this.formats = formats;
  }

  public String getWhen() {
    return formats.time(change.getChanged());
  }

  public String getWho() {
    return change.getChangedBy();
  }

  /** A setting that this version no longer knows has only its property name. */
  public String getSetting() {
    return SettingKey.find(change.getSetting()).map(words::label).orElse(change.getSetting());
  }

  /** Null if it was not set on the page. */
  public String getBefore() {
    return change.getOldValue().map(this::shown).orElse(null);
  }

  /** Null if it was reset. */
  public String getAfter() {
    return change.getNewValue().map(this::shown).orElse(null);
  }

  private String shown(String value) {
    return SettingKey.find(change.getSetting()).map(key -> words.value(key, value)).orElse(value);
  }
}
