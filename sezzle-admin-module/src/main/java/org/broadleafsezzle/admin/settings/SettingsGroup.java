package org.broadleafsezzle.admin.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.settings.SettingKey;

/** The parts of the settings page, in their order. */
public enum SettingsGroup {
  CONNECTION(
      SettingKey.MODE,
      SettingKey.SANDBOX_PUBLIC_KEY,
      SettingKey.SANDBOX_PRIVATE_KEY,
      SettingKey.LIVE_PUBLIC_KEY,
      SettingKey.LIVE_PRIVATE_KEY),
  CHECKOUT(
      SettingKey.INTENT,
      SettingKey.LOCALE,
      SettingKey.CHECKOUT_LIFETIME,
      SettingKey.CHECKOUT_CHANGED,
      SettingKey.FINANCING_OPTION,
      SettingKey.ADDRESS_COLLECTED,
      SettingKey.TOKENIZATION,
      SettingKey.CHECKOUT_MODE,
      SettingKey.CHECKOUT_SCRIPT),
  OFFER(
      SettingKey.OFFER_MINIMUM,
      SettingKey.OFFER_MAXIMUM,
      SettingKey.OFFER_CURRENCIES,
      SettingKey.OFFER_COUNTRIES,
      SettingKey.PO_BOXES_REFUSED,
      SettingKey.CATEGORY_REQUIRED,
      SettingKey.OFFER_TITLE,
      SettingKey.OFFER_TEXT,
      SettingKey.INSTALMENT_MESSAGE,
      SettingKey.INSTALMENT_MINIMUM),
  LINK(SettingKey.LINKS, SettingKey.LINK_LIFETIME),
  ITEM(SettingKey.ITEM_NUMBER_ATTRIBUTE, SettingKey.GTIN_ATTRIBUTE, SettingKey.MPN_ATTRIBUTE),
  AFTERWARDS(
      SettingKey.CAPTURE_ON_FULFILMENT,
      SettingKey.CAPTURE_SCOPE,
      SettingKey.SHIPMENTS,
      SettingKey.RELEASE_ON_CANCEL,
      SettingKey.EXPIRY_CAPTURE,
      SettingKey.EXPIRY_WARN_HOURS,
      SettingKey.SETTLEMENTS,
      SettingKey.UPCHARGE),
  NOTICE(
      SettingKey.NOTICE_FROM,
      SettingKey.NOTICE_ABSENT,
      SettingKey.NOTICE_CAPTURED,
      SettingKey.NOTICE_REFUNDED,
      SettingKey.NOTICE_RELEASED,
      SettingKey.NOTICE_NEW_PLAN),
  ALERT(
      SettingKey.ALERT_TO,
      SettingKey.ALERT_FROM,
      SettingKey.ALERT_LANGUAGE,
      SettingKey.ALERT_EVERY,
      SettingKey.ALERT_DISPUTES,
      SettingKey.ALERT_EXPIRY,
      SettingKey.ALERT_AUTOMATIC,
      SettingKey.ALERT_BOOKS,
      SettingKey.ALERT_OPERATION,
      SettingKey.ALERT_CALL_SECRET),
  WEBHOOKS(SettingKey.WEBHOOKS, SettingKey.WEBHOOK_BODY_DAYS),
  ADVANCED(
      SettingKey.RECONCILE,
      SettingKey.RECONCILE_INTERVAL,
      SettingKey.RECONCILE_AFTER,
      SettingKey.CONNECT_TIMEOUT,
      SettingKey.READ_TIMEOUT,
      SettingKey.SANDBOX_PREVIOUS_PRIVATE_KEY,
      SettingKey.LIVE_PREVIOUS_PRIVATE_KEY,
      SettingKey.PREVIOUS_KEY_UNTIL);

  private final List<SettingKey> keys;

  SettingsGroup(SettingKey... keys) {
    this.keys = Collections.unmodifiableList(Arrays.asList(keys));
  }

  List<SettingKey> keys() {
    return keys;
  }
}
