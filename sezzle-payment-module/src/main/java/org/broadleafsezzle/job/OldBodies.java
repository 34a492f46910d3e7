package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.PersonalData;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases the bodies of webhooks that are older than the settings let them become. */
public class OldBodies {

  /** Of one run: the next one goes on. */
  static final int MOST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(OldBodies.class);

  private final SezzleSettingsSource settings;
  private final PersonalData personalData;
  private final Clock clock;

  public OldBodies(SezzleSettingsSource settings, PersonalData personalData, Clock clock) {
    this.settings = settings;
    this.personalData = personalData;
    this.clock = clock;
  }

  void erase() {
    Duration kept = settings.webhookBodiesKept();
    Instant now = clock.instant();
    int erased = personalData.eraseBodies(now.minus(kept), now, MOST);
    if (erased > 0) {
      LOG.info(
          "Erased the bodies of {} webhooks that are older than {} days", erased, kept.toDays());
    }
  }
}
