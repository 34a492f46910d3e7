package org.broadleafsezzle.admin.settings;

import org.broadleafsezzle.settings.SettingKey;

/** The kind of field in which a setting is shown and typed. */
public enum FieldKind {
  /** One of a few, all to be seen. */
  RADIO,
  SELECT,
  /** Some of a few. */
  CHECKBOXES,
  /** A decimal amount of money. */
  AMOUNT,
  NUMBER,
  TEXT,
  LONG_TEXT,
  /** Never shown. */
  SECRET;

  static FieldKind of(SettingKey key) {
    switch (key) {
      case MODE:
      case INTENT:
      case CHECKOUT_CHANGED:
      case CHECKOUT_MODE:
      case CHECKOUT_SCRIPT:
      case CAPTURE_SCOPE:
      case ALERT_LANGUAGE:
      case ALERT_EVERY:
        return RADIO;
      case LOCALE:
      case FINANCING_OPTION:
        return SELECT;
      case OFFER_CURRENCIES:
        return CHECKBOXES;
      case OFFER_MINIMUM:
      case OFFER_MAXIMUM:
        return AMOUNT;
      case OFFER_TEXT:
        return LONG_TEXT;
      case OFFER_TITLE:
      case OFFER_COUNTRIES:
      case ITEM_NUMBER_ATTRIBUTE:
      case GTIN_ATTRIBUTE:
      case MPN_ATTRIBUTE:
      case PREVIOUS_KEY_UNTIL:
      case NOTICE_FROM:
      case ALERT_TO:
      case ALERT_FROM:
        return TEXT;
      default:
        return byRule(key);
    }
  }

  private static FieldKind byRule(SettingKey key) {
    if (key.isSecret()) {
      return SECRET;
    }
    return key.rule().isSwitch() ? RADIO : NUMBER;
  }
}
