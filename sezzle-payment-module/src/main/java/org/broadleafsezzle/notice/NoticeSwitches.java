package org.broadleafsezzle.notice;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.NoticePolicy;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.settings.NoticeSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that the settings have somebody told of. */
public class NoticeSwitches implements NoticePolicy {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeSwitches.class);
  private static final Map<NoticeKind, SettingKey> SWITCHES = new EnumMap<>(NoticeKind.class);

  static {
    SWITCHES.put(NoticeKind.ORDER_MADE, SettingKey.NOTICE_ABSENT);
    SWITCHES.put(NoticeKind.GIVEN_BACK, SettingKey.NOTICE_ABSENT);
    SWITCHES.put(NoticeKind.CAPTURED, SettingKey.NOTICE_CAPTURED);
    SWITCHES.put(NoticeKind.REFUNDED, SettingKey.NOTICE_REFUNDED);
    SWITCHES.put(NoticeKind.RELEASED, SettingKey.NOTICE_RELEASED);
    SWITCHES.put(NoticeKind.NEW_PLAN, SettingKey.NOTICE_NEW_PLAN);
  }

  private final SezzleSettingsSource settings;
  private final SaidOnce said;

  public NoticeSwitches(SezzleSettingsSource settings, Clock clock) {
    this.settings = settings;
    said = new SaidOnce(clock);
  }

  /** None where the settings can't be read: that must not keep money from being moved. */
  @Override
  public Set<NoticeKind> told() {
    try {
      NoticeSettings now = settings.notices();
      Set<NoticeKind> on = EnumSet.noneOf(NoticeKind.class);
      SWITCHES.forEach(
          (kind, key) -> {
            if (now.isOn(key)) {
              on.add(kind);
            }
          });
      return on;
    } catch (RuntimeException e) {
      if (said.isNews("settings", e.toString())) {
        LOG.error("Shoppers are told nothing as long as this setting is wrong: {}", e.toString());
      }
      return Collections.emptySet();
    }
  }
}
