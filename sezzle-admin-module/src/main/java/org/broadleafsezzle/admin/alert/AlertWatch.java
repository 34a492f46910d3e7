package org.broadleafsezzle.admin.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.ledger.Alerts;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.notice.ShopMail;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Looks every minute for what needs a person, and has administrators told of the news once they
 * were gathered for long enough. It runs in the admin, so that it sees that the job, which runs in
 * the storefront, does not.
 */
@Component("blSezzleAlertWatch")
public class AlertWatch {

  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
  private static final String LOOK = "look";
  private static final String MAIL = "mail";
  private static final String NODE = "admin";
  private static final String PROGRAM = "program";

  /** A little less than the scheduler waits. */
  private static final Duration EVERY = Duration.ofSeconds(50);

  private final SezzleSettingsSource settings;
  private final AlertFinder finder;
  private final Alerts alerts;
  private final ShopMail mail;
  private final Clock clock;
  private final SaidOnce said;

  @Autowired
  public AlertWatch(
      SezzleSettingsSource settings,
      AlertFinder finder,
      Alerts alerts,
      ShopMail mail,
      @Qualifier("blSezzleClock") Clock clock) {
    this.settings = settings;
    this.finder = finder;
    this.alerts = alerts;
    this.mail = mail;
    this.clock = clock;
    said = new SaidOnce(clock);
  }

  /** Called by a scheduler; does nothing if another node has looked just now. Never throws. */
  public void lookInTurn() {
    try {
      AlertSettings now = settings.alerts();
      if (now.isOn() && alerts.isMyTurn(NODE, EVERY, clock.instant())) {
        look(now);
      }
      said.mended(LOOK);
    } catch (SettingsException e) {
      if (said.isNews(LOOK, e.getMessage())) {
        LOG.error(
            "Administrators are told nothing as long as this setting is wrong: {}", e.getMessage());
      }
    } catch (RuntimeException e) {
      if (said.isNews(LOOK, e.toString())) {
        LOG.error("What needs a person could not be looked for; it is tried again.", e);
      }
    }
  }

  /** Looks now, whoever else has looked. */
  public void look() {
    look(settings.alerts());
  }

  private void look(AlertSettings now) {
    Instant time = clock.instant();
    FoundAlerts found = finder.find(now, time);
    alerts.keep(found.alerts(), found::isUnsure);
    int told = alerts.batch(now.interval(), told(now), time);
    if (told > 0) {
      LOG.info("Administrators are told of {} matters that need a person", told);
    }
  }

  private Map<String, NoticeKind> told(AlertSettings now) {
    Map<String, NoticeKind> told = new LinkedHashMap<>();
    if (!now.recipients().isEmpty() && canWrite()) {
      now.recipients().forEach(one -> told.put(nameOf(one), NoticeKind.ALERT_MAIL));
    }
    now.callUrl().ifPresent(url -> told.put(PROGRAM, NoticeKind.ALERT_CALL));
    return told;
  }

  private boolean canWrite() {
    boolean can = mail.isConfigured();
    if (!can && said.isNews(MAIL, "")) {
      LOG.warn("Nobody is told by e-mail: {}", ShopMail.notConfigured(SettingKey.ALERT_TO));
    }
    return can;
  }

  /** Tells this address from others, and does not say it. */
  static String nameOf(String address) {
    return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
