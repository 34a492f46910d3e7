package org.broadleafsezzle.demo.simulator.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.demo.simulator.events.Event;
import org.broadleafsezzle.demo.simulator.manners.Spelling;
import org.broadleafsezzle.demo.simulator.merchant.Merchant;
import org.broadleafsezzle.demo.simulator.threads.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the merchant's subscriptions what happens: signed, retried, and the subscription deleted
 * when the last attempt failed. Threads of its own send; nothing here waits for the network.
 */
public final class Webhooks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final int SENDERS = 4;
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(60);

  private final MovableClock clock;
  private final Subscriptions subscriptions;
  private final RetrySchedule schedule;
  private final Deliveries deliveries;
  private final WebhookSender sender;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(SENDERS, new DaemonThreads("simulator-webhook-sender"));
  private final Semaphore wakeUp = new Semaphore(0);
  private volatile boolean held;
  private volatile boolean closed;

  public Webhooks(
      MovableClock clock,
      Merchant merchant,
      Subscriptions subscriptions,
      RetrySchedule schedule,
      Spelling spelling) {
    this.clock = clock;
    this.subscriptions = subscriptions;
    this.schedule = schedule;
    this.deliveries = new Deliveries(schedule, spelling);
    this.sender = new WebhookSender(clock, merchant);
    clock.onMove(this::lookAgain);
    new DaemonThreads("simulator-webhooks").newThread(this::dispatch).start();
  }

  /** Tells every subscription to it of an event. */
  public void publish(Event event) {
    subscriptions.to(event.event()).forEach(s -> deliveries.add(event, s.uuid(), s.url()));
    lookAgain();
  }

  /** Sends an event to an address that need not be subscribed. */
  public void publishTo(String url, Event event) {
    deliveries.add(event, null, url);
    lookAgain();
  }

  /** All deliveries, the oldest first. */
  public List<Delivery> all() {
    return deliveries.all();
  }

  /** Whether deliveries wait to be let go. */
  public boolean held() {
    return held;
  }

  /** Holds all deliveries back, or lets them go. */
  public void hold(boolean hold) {
    held = hold;
    lookAgain();
  }

  /** The wait that takes the place of all others, if they are shortened. */
  public Optional<Duration> shortenedWait() {
    return schedule.shortened();
  }

  /**
   * Shortens every wait to this one; null to wait as the contract says.
   *
   * @throws IllegalArgumentException if the wait is negative
   */
  public void shortenWaits(Duration wait) {
    schedule.shorten(wait);
    lookAgain();
  }

  /**
   * Sends a delivery again, so many times at once.
   *
   * @throws org.broadleafsezzle.demo.simulator.problems.NotFoundException if there is no such
   *     delivery
   */
  public void resend(String deliveryUuid, int times) {
    Delivery delivery = deliveries.get(deliveryUuid);
    for (int i = 0; i < times; i++) {
      execute(() -> deliveries.note(delivery.uuid(), sender.send(delivery)));
    }
  }

  /**
   * Sends these deliveries one after another in this order; if there are none given, all that wait,
   * the newest first. Held ones are sent too.
   *
   * @throws org.broadleafsezzle.demo.simulator.problems.NotFoundException if there is no such
   *     delivery
   * @return those that are sent
   */
  public List<String> sendInOrder(List<String> deliveryUuids) {
    List<Delivery> inOrder =
        deliveryUuids.isEmpty()
            ? waitingNewestFirst()
            : deliveryUuids.stream().map(deliveries::get).toList();
    execute(() -> inOrder.forEach(d -> deliveries.note(d.uuid(), sender.send(d))));
    return inOrder.stream().map(Delivery::uuid).toList();
  }

  /** Deletes a subscription; what waits for it is given up. */
  public boolean unsubscribe(String subscriptionUuid) {
    boolean deleted = subscriptions.delete(subscriptionUuid);
    deliveries.giveUp(subscriptionUuid);
    return deleted;
  }

  /** Forgets all subscriptions, deliveries and settings. */
  public void clear() {
    subscriptions.clear();
    deliveries.clear();
    schedule.shorten(null);
    hold(false);
  }

  @Override
  public void close() {
    closed = true;
    lookAgain();
    senders.shutdownNow();
  }

  private List<Delivery> waitingNewestFirst() {
    List<Delivery> waiting =
        new ArrayList<>(
            deliveries.all().stream().filter(d -> d.state() == DeliveryState.WAITING).toList());
    Collections.reverse(waiting);
    return waiting;
  }

  private void lookAgain() {
    wakeUp.release();
  }

  private void dispatch() {
    try {
      while (!closed) {
        if (!held) {
          deliveries.takeDue(clock.instant()).forEach(d -> execute(() -> attempt(d)));
        }
        sleepUntilNext();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sleepUntilNext() throws InterruptedException {
    Duration untilNext =
        (held ? Optional.<Instant>empty() : deliveries.nextDue())
            .map(due -> Duration.between(clock.instant(), due))
            .orElse(LONGEST_SLEEP);
    long millis = Math.max(1, Math.min(untilNext.toMillis(), LONGEST_SLEEP.toMillis()));
    boolean woken = wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS);
    if (woken) {
      wakeUp.drainPermits();
    }
  }

  private void attempt(Delivery delivery) {
    Deliveries.Outcome outcome = deliveries.attempted(delivery.uuid(), sender.send(delivery));
    if (outcome == Deliveries.Outcome.LAST_ATTEMPT_FAILED && delivery.subscriptionUuid() != null) {
      LOG.info(
          "The last of {} attempts failed: webhook {} is deleted.",
          RetrySchedule.ATTEMPTS,
          delivery.subscriptionUuid());
      unsubscribe(delivery.subscriptionUuid());
    }
    lookAgain();
  }

  private void execute(Runnable task) {
    try {
      senders.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.debug("The simulator is closed: nothing is delivered any more.", e);
    }
  }
}
