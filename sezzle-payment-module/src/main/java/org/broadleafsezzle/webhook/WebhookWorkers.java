package org.broadleafsezzle.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.payments.Explanation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works stored deliveries off in the background. A delivery that the pool has no room for follows
 * as soon as it has. One that fails is tried again, each time three times later than before, and
 * parked in the end; those that a process which died has left are taken up by whichever node comes
 * first.
 */
public class WebhookWorkers {

  /** With the waits between them a good day. */
  static final int MOST_ATTEMPTS = 9;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookWorkers.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final int WAIT_GROWS_BY = 3;
  private static final int BATCH = 200;
  private static final String DUE = "due";

  /** So few are under way that the next batch is read: nobody of the pool has to wait for it. */
  private static final int FEW = 8;

  /** Longer than anyone needs for one. */
  private static final Duration CLAIM_LASTS = Duration.ofMinutes(3);

  private final WebhookLedger deliveries;
  private final WebhookEvents events;
  private final Executor pool;
  private final Clock clock;
  private final SaidOnce said;

  /** Handed to the pool and not ended. */
  private final AtomicInteger underWay = new AtomicInteger();

  /** Whether some may be due that were not handed to the pool. */
  private final AtomicBoolean behind = new AtomicBoolean();

  /**
   * @param pool bounded; what it rejects is worked off once it has room
   */
  public WebhookWorkers(
      WebhookLedger deliveries, WebhookEvents events, Executor pool, Clock clock) {
    this.deliveries = deliveries;
    this.events = events;
    this.pool = pool;
    this.clock = clock;
    said = new SaidOnce(clock);
  }

  /** Returns at once. */
  void workOff(String eventUuid) {
    if (!beginOrLeave(eventUuid)) {
      LOG.debug("Too many webhooks at once: event={} is worked off a little later", eventUuid);
    }
  }

  /**
   * Begins a bounded number of those that are due; called by a scheduler every few seconds, and
   * when the pool has room again. Never throws; a trouble that lasts is told once a day.
   */
  public void workOffDue() {
    try {
      beginDue();
      said.mended(DUE);
    } catch (RuntimeException e) {
      if (said.isNews(DUE, e.toString())) {
        LOG.error(
            "Which webhooks are due could not be read; it is tried again. If it stays so, look"
                + " whether the shop's database has the module's tables.",
            e);
      }
    }
  }

  private void beginDue() {
    List<String> due = deliveries.findDue(clock.instant(), BATCH);
    boolean allBegun = due.stream().allMatch(this::beginOrLeave);
    if (allBegun && due.size() == BATCH) {
      behind.set(true);
    }
  }

  /**
   * Whether it was begun; else whoever ends next goes on. Those under way may all have ended before
   * they could know of it, but then there is room.
   */
  private boolean beginOrLeave(String eventUuid) {
    if (begin(eventUuid)) {
      return true;
    }
    behind.set(true);
    return underWay.get() == 0 && begin(eventUuid);
  }

  /** Whether the pool had room. */
  private boolean begin(String eventUuid) {
    underWay.incrementAndGet();
    try {
      pool.execute(
          () -> {
            try {
              claimAndWorkOff(eventUuid);
            } finally {
              ended();
            }
          });
      return true;
    } catch (RejectedExecutionException e) {
      underWay.decrementAndGet();
      return false;
    }
  }

  private void ended() {
    boolean hasRoom = underWay.decrementAndGet() <= FEW;
    if (hasRoom && behind.compareAndSet(true, false)) {
      workOffDue();
    }
  }

  /** If none can be claimed, the next are left to the scheduler: no loop without an end. */
  private void claimAndWorkOff(String eventUuid) {
    try {
      Instant now = clock.instant();
      deliveries.claim(eventUuid, now, now.plus(CLAIM_LASTS)).ifPresent(this::workOff);
    } catch (RuntimeException e) {
      behind.set(false);
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
        failure instanceof WebhookTooEarlyException
            ? Trouble.TOO_EARLY
            : Explanation.of(failure).trouble();
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
