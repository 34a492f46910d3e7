package org.broadleafsezzle.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.payments.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works stored deliveries off in the background. What fails is tried again, each time three times
 * later than before, and parked in the end; what a process that died has left is taken up by
 * whichever node comes first.
 */
public class WebhookWorkers {

  /** With the waits between them a good day. */
  static final int MOST_ATTEMPTS = 9;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookWorkers.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final int WAIT_GROWS_BY = 3;
  private static final int BATCH = 50;

  /** Longer than anyone needs for one. */
  private static final Duration CLAIM_LASTS = Duration.ofMinutes(3);

  private final WebhookLedger deliveries;
  private final WebhookEvents events;
  private final Executor pool;
  private final Clock clock;

  /**
   * @param pool bounded; what it rejects is worked off later
   */
  public WebhookWorkers(
      WebhookLedger deliveries, WebhookEvents events, Executor pool, Clock clock) {
    this.deliveries = deliveries;
    this.events = events;
    this.pool = pool;
    this.clock = clock;
  }

  /** Returns at once. */
  void workOff(String eventUuid) {
    try {
      pool.execute(() -> claimAndWorkOff(eventUuid));
    } catch (RejectedExecutionException e) {
      LOG.info("Too many webhooks at once: event={} is worked off a little later", eventUuid);
    }
  }

  /** Begins a bounded number of those that are due; called by a scheduler every few seconds. */
  public void workOffDue() {
    deliveries.findDue(clock.instant(), BATCH).forEach(this::workOff);
  }

  private void claimAndWorkOff(String eventUuid) {
    try {
      Instant now = clock.instant();
      deliveries.claim(eventUuid, now, now.plus(CLAIM_LASTS)).ifPresent(this::workOff);
    } catch (RuntimeException e) {
      LOG.error("Webhook event={} could not be worked off; it is tried again.", eventUuid, e);
    }
  }

  private void workOff(WebhookDelivery delivery) {
    WebhookOutcome outcome;
    try {
      outcome = events.workOff(delivery);
    } catch (RuntimeException e) {
      failed(delivery, e);
      return;
    }
    LOG.info(
        "Webhook worked off: {}",
        deliveries.change(delivery.getEventUuid(), row -> row.done(outcome, clock.instant())));
  }

  private void failed(WebhookDelivery delivery, RuntimeException failure) {
    Trouble trouble =
        failure instanceof WebhookTooEarlyException ? Trouble.TOO_EARLY : Troubles.of(failure);
    if (delivery.getAttempts() >= MOST_ATTEMPTS) {
      LOG.error(
          "A webhook is given up; {}. Compare the order in Sezzle's dashboard with the shop's.",
          deliveries.change(delivery.getEventUuid(), row -> row.park(trouble, clock.instant())),
          failure);
      return;
    }
    Instant next = clock.instant().plus(waitAfter(delivery.getAttempts()));
    LOG.warn(
        "A webhook could not be worked off and is tried again at {}; {}: {}",
        next,
        delivery,
        failure.getMessage());
    deliveries.change(delivery.getEventUuid(), row -> row.tryAgain(trouble, next));
  }

  /** 10 s, 30 s, 90 s, ... */
  private static Duration waitAfter(int attempts) {
    return FIRST_WAIT.multipliedBy((long) Math.pow(WAIT_GROWS_BY, attempts - 1));
  }
}
