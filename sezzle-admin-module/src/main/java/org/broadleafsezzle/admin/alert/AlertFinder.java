package org.broadleafsezzle.admin.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.admin.health.Finding;
import org.broadleafsezzle.admin.health.Health;
import org.broadleafsezzle.admin.health.HealthReport;
import org.broadleafsezzle.ledger.Alerts;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.StandingAlert;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds what needs a person, as the list of payments and the health do. */
@Component("blSezzleAlertFinder")
class AlertFinder {

  /** Of each reason so many at most are looked for at a time. */
  static final int MOST = 1000;

  /** The job finds out mostly within minutes. */
  private static final Duration UNKNOWN_FOR = Duration.ofHours(1);

  /** A day after it is too late. */
  private static final Duration NOT_GATHERED = AlertSettings.LONGEST_INTERVAL.negated();

  /** Seen twice, then. */
  private static final Duration GATEWAY_FOR = Health.WATCHED_EVERY.plusMinutes(5);

  private static final Collection<String> OF_GATEWAY = Arrays.asList("gateway", "keys", "webhooks");

  private final Alerts alerts;
  private final CheckoutSearch checkouts;
  private final Health health;
  private final SezzleSettingsSource settings;

  @Autowired
  AlertFinder(
      Alerts alerts, CheckoutSearch checkouts, Health health, SezzleSettingsSource settings) {
    this.alerts = alerts;
    this.checkouts = checkouts;
    this.health = health;
    this.settings = settings;
  }

  /**
   * Finds what the settings have somebody told; asks Sezzle once in ten minutes.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  FoundAlerts find(AlertSettings wanted, Instant now) {
    List<StandingAlert> found = new ArrayList<>();
    for (AttentionKind reason : AttentionKind.values()) {
      if (wanted.isOn(AlertTopics.of(reason))) {
        needing(reason)
            .forEach(id -> found.add(new StandingAlert(reason.name(), id, lasts(reason), now)));
      }
    }
    Set<String> unknown = new LinkedHashSet<>();
    if (wanted.isOn(AlertTopics.HEALTH)) {
      addTroubles(health.watched(), found, unknown, now);
    }
    return new FoundAlerts(found, unknown);
  }

  /**
   * If there are more than are looked for, those that were found before are looked at one by one: a
   * settled one makes room for others.
   */
  private Set<String> needing(AttentionKind reason) {
    Duration warnBefore = settings.expiry().warnBefore();
    Set<String> ids = new LinkedHashSet<>(checkouts.needing(reason, MOST, warnBefore));
    if (ids.size() >= MOST) {
      Set<String> others = alerts.about(reason);
      others.removeAll(ids);
      ids.addAll(checkouts.needing(reason, others, warnBefore));
    }
    return ids;
  }

  private static void addTroubles(
      HealthReport report, List<StandingAlert> found, Set<String> unknown, Instant now) {
    for (Finding trouble : report.getTroubles()) {
      if (trouble.isUnknown()) {
        unknown.add(trouble.getCheck());
      } else {
        found.add(new StandingAlert(trouble.sentence(), null, lasts(trouble), now));
      }
    }
  }

  private static Duration lasts(AttentionKind reason) {
    switch (reason) {
      case OUTCOME_UNKNOWN:
        return UNKNOWN_FOR;
      case DISPUTE_NOW:
        return NOT_GATHERED;
      default:
        return Duration.ZERO;
    }
  }

  private static Duration lasts(Finding trouble) {
    return OF_GATEWAY.contains(trouble.getCheck()) ? GATEWAY_FOR : Duration.ZERO;
  }
}
