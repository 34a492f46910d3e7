package org.broadleafsezzle.admin.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Whether the section shows payment links: as long as they are switched on, or some were sent. */
@Component("blSezzleLinkTab")
class LinkTab {

  /** The time between two questions to the database where links are switched off. */
  private static final Duration ASKED_EVERY = Duration.ofMinutes(1);

  private final SezzleSettingsSource settings;
  private final PayLinks links;
  private final Clock clock;

  private volatile Instant askedAt = Instant.EPOCH;
  private volatile boolean wereSent;

  @Autowired
  LinkTab(SezzleSettingsSource settings, PayLinks links, @Qualifier("blSezzleClock") Clock clock) {
    this.settings = settings;
    this.links = links;
    this.clock = clock;
  }

  boolean isShown() {
    try {
      return settings.link().isOn() || wereSent();
    } catch (SettingsException e) {
      return true;
    }
  }

  private boolean wereSent() {
    Instant now = clock.instant();
    if (askedAt.plus(ASKED_EVERY).isBefore(now)) {
      wereSent = !links.findLatest(1).isEmpty();
      askedAt = now;
    }
    return wereSent;
  }
}
