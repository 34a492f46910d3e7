package org.broadleafsezzle.settings;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A change of a setting by a person on the settings page. Secrets are masked. */
@Entity
@Table(name = "SEZZLE_SETTING_CHANGE")
public class SettingChange {

  /** Longest value that is stored, as the column of {@code BLC_SYSTEM_PROPERTY} has it. */
  public static final int LONGEST_VALUE = 255;

  static final String MASK = "********";

  /**
   * Consecutive. A person who saves takes the numbers after the last one seen, so that of two who
   * save at the same instant the second finds them taken.
   */
  @Id
  @Column(name = "ID")
  private long id;

  @Column(name = "CHANGED_MILLIS", nullable = false)
  private long changedMillis;

  @Column(name = "CHANGED_BY", length = LONGEST_VALUE, nullable = false)
  private String changedBy;

  @Column(name = "SETTING", length = LONGEST_VALUE, nullable = false)
  private String setting;

  @Column(name = "OLD_VALUE", length = LONGEST_VALUE)
  private String oldValue;

  @Column(name = "NEW_VALUE", length = LONGEST_VALUE)
  private String newValue;

  /** For JPA. */
  protected SettingChange() {}

  /**
   * @param oldValue as it was stored; null if it was not
   * @param newValue as it is stored; null if it no longer is
   */
  SettingChange(
      long id, SettingKey setting, String oldValue, String newValue, String who, Instant now) {
    this.id = id;
    this.setting = setting.propertyName();
    this.oldValue = fit(setting, oldValue);
    this.newValue = fit(setting, newValue);
    changedBy = who;
    changedMillis = now.toEpochMilli();
  }

  private static String fit(SettingKey setting, String value) {
    return value != null && setting.isSecret() ? MASK : value;
  }

  public long getId() {
    return id;
  }

  public Instant getChanged() {
    return Instant.ofEpochMilli(changedMillis);
  }

  /** The administrator's login. */
  public String getChangedBy() {
    return changedBy;
  }

  /** Its property name. */
  public String getSetting() {
    return setting;
  }

  /** Empty if it was not set on the page; an empty text if it was set to nothing. */
  public Optional<String> getOldValue() {
    return Optional.ofNullable(oldValue).map(SettingChange::shown);
  }

  /** Empty if it was reset to what lies beneath; an empty text if it is set to nothing. */
  public Optional<String> getNewValue() {
    return Optional.ofNullable(newValue).map(SettingChange::shown);
  }

  private static String shown(String stored) {
    return StoredPlace.NOTHING.equals(stored) ? "" : stored;
  }

  @Override
  public String toString() {
    return String.format("%s: %s to %s by %s", setting, oldValue, newValue, changedBy);
  }
}
