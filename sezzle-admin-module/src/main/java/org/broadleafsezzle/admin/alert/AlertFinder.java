package org.broadleafsezzle.admin.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.admin.health.Finding;
import org.broadleafsezzle.admin.health.Health;
import org.broadleafsezzle.admin.health.HealthReport;
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

  /** Of each reason so many at most. */
  static final int MOST = 1000;

  /** The job finds out mostly within minutes. */
  private static final Duration UNKNOWN_FOR = Duration.ofHours(1);

  /** Seen twice, then. */
  private static final Duration GATEWAY_FOR = Health.WATCHED_EVERY.plusMinutes(5);

  private static final Collection<String> OF_GATEWAY = Arrays.asList("gateway", "keys", "webhooks");

  private final CheckoutSearch checkouts;
  private final Health health;
  private final SezzleSettingsSource settings;

  @Autowired
  AlertFinder(CheckoutSearch checkouts, Health health, SezzleSettingsSource settings) {
    this.checkouts = checkouts;
    this.health = health;
    this.settings = settings;
  }

  /**
   * Of what the settings have somebody told; asks Sezzle once in ten minutes.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  FoundAlerts find(AlertSettings wanted, Instant now) {
    List<StandingAlert> found = new ArrayList<>();
    Set<String> unsure = new HashSet<>();
    Duration warnBefore = settings.expiry().warnBefore();
    for (AttentionKind reason : AttentionKind.values()) {
      if (wanted.isOn(AlertTopics.of(reason))) {
        Set<String> ids = checkouts.needing(reason, MOST, warnBefore);
        ids.forEach(id -> found.add(new StandingAlert(reason.name(), id, lasts(reason), now)));
        if (ids.size() >= MOST) {
          unsure.add(reason.name());
        }
      }
    }
    Set<String> unknown = new LinkedHashSet<>();
    if (wanted.isOn(AlertTopics.HEALTH)) {
      addTroubles(health.watched(), found, unknown, now);
    }
    return new FoundAlerts(found, unsure, unknown);
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
    return reason == AttentionKind.OUTCOME_UNKNOWN ? UNKNOWN_FOR : Duration.ZERO;
  }

  private static Duration lasts(Finding trouble) {
    return OF_GATEWAY.contains(trouble.getCheck()) ? GATEWAY_FOR : Duration.ZERO;
  }
}
