package org.broadleafsezzle.admin.alert;

import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.settings.SettingKey;

/** The switch of the settings for each reason to need a person. */
final class AlertTopics {

  /** That of whatever the health finds. */
  static final SettingKey HEALTH = SettingKey.ALERT_OPERATION;

  private AlertTopics() {}

  static SettingKey of(AttentionKind reason) {
    switch (reason) {
      case DISPUTE:
      case DISPUTE_SOON:
      case DISPUTE_NOW:
      case DISPUTE_REFUND_MISSING:
        return SettingKey.ALERT_DISPUTES;
      case EXPIRING:
      case EXPIRED:
        return SettingKey.ALERT_EXPIRY;
      case GIVEN_UP:
        return SettingKey.ALERT_AUTOMATIC;
      case PARKED_WEBHOOK:
        return SettingKey.ALERT_OPERATION;
      default:
        return SettingKey.ALERT_BOOKS;
    }
  }
}
