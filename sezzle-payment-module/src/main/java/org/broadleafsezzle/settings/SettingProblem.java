package org.broadleafsezzle.settings;

import java.util.Objects;

/** The reasons why settings can't be saved. */
public final class SettingProblem {

  /** The fault. */
  public enum Code {
    /** The value is not allowed. */
    NOT_ALLOWED,
    /** It needs a value, and neither the page nor a place beneath gives one. */
    MISSING,
    /** The mode is switched on without this key of its pair. */
    KEY_MISSING,
    /** The minimum is above the maximum. */
    ABOVE_MAXIMUM,
    /** The previous key counts until a moment that is not given. */
    MOMENT_MISSING,
    /** A secret can't be stored without an encryption key. */
    NO_ENCRYPTION_KEY,
    /** The stored secret or the encryption key can't be used; the explanation says why. */
    UNREADABLE
  }

  private final SettingKey key;
  private final Code code;
  private final String explanation;

  SettingProblem(SettingKey key, Code code, String explanation) {
    this.key = key;
    this.code = code;
    this.explanation = explanation;
  }

  public SettingKey key() {
    return key;
  }

  public Code code() {
    return code;
  }

  /** In English, without any secret. */
  public String explanation() {
    return explanation;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettingProblem
        && ((SettingProblem) other).key == key
        && ((SettingProblem) other).code == code;
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, code);
  }

  @Override
  public String toString() {
    return key.propertyName() + ": " + explanation;
  }
}
