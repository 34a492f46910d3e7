package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day, and when webhooks are switched on: whether Sezzle still tells the shop what happens,
 * and which of what it told needs a person.
 */
public class DailyLook {

  private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);
  private static final Duration EVERY = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final int WAIT_GROWS_BY = 2;
  private static final Duration BACK = Duration.ofDays(30);
  private static final int MOST_NAMED = 20;

  private final SezzleSettingsSource settings;
  private final WebhookSubscriptions subscriptions;
  private final WebhookLedger deliveries;
  private final Clock clock;
  private final SaidOnce said;
  private Instant next = Instant.MIN;
  private Duration wait = SOON;

  public DailyLook(
      SezzleSettingsSource settings,
      WebhookSubscriptions subscriptions,
      WebhookLedger deliveries,
      Clock clock) {
    this.settings = settings;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.clock = clock;
    said = new SaidOnce(clock);
  }

  /** Does nothing unless it is time, and webhooks are on. */
  void lookIfTime() {
    if (!settings.webhooks().isOn()) {
      next = Instant.MIN;
      return;
    }
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    nameWhatNeedsAPerson(now);
    try {
      subscriptions.ensure();
      wait = SOON;
    } catch (SettingsException e) {
      tryLater(now);
      if (said.isNews("subscription", e.toString())) {
        LOG.error("Sezzle can't be asked to tell the shop what happens: {}", e.getMessage());
      }
    } catch (RuntimeException e) {
      tryLater(now);
      if (said.isNews("subscription", e.toString())) {
        LOG.error(
            "It could not be seen to that Sezzle tells the shop what happens; it is tried again,"
                + " each time later. Until then this job finds out automatically, later. Look whether"
                + " the shop's address is https and reachable from outside.",
            e);
      }
    }
  }

  private void tryLater(Instant now) {
    next = now.plus(wait);
    wait = wait.compareTo(EVERY) < 0 ? wait.multipliedBy(WAIT_GROWS_BY) : EVERY;
  }

  private void nameWhatNeedsAPerson(Instant now) {
    List<WebhookDelivery> open = deliveries.findForAPerson(now.minus(BACK), MOST_NAMED);
    if (!open.isEmpty()) {
      LOG.error(
          "Sezzle told of things in the last {} days that the shop's books do not have; compare each"
              + " with Sezzle's dashboard (the newest {} at most): {}",
          BACK.toDays(),
          MOST_NAMED,
          open);
    }
  }
}
