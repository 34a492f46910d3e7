package org.broadleafsezzle.demo.simulator.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.events.Event;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.manners.Spelling;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;

/** All deliveries, and what is to be sent next. Knows no thread and no network. */
final class Deliveries {

  private final RetrySchedule schedule;
  private final Spelling spelling;
  private final Map<String, Delivery> byUuid = new LinkedHashMap<>();

  /** Those of them that wait: what is delivered costs nothing any more. */
  private final Map<String, Delivery> waiting = new LinkedHashMap<>();

  Deliveries(RetrySchedule schedule, Spelling spelling) {
    this.schedule = schedule;
    this.spelling = spelling;
  }

  /** The result of a scheduled attempt. */
  enum Outcome {
    DELIVERED,
    TO_BE_RETRIED,
    LAST_ATTEMPT_FAILED
  }

  synchronized Delivery add(Event event, String subscriptionUuid, String url) {
    return put(
        new Delivery(
            UUID.randomUUID().toString(),
            subscriptionUuid,
            url,
            event.event(),
            event.uuid(),
            spelling.of(Json.SEZZLE.write(event)),
            event.createdAt(),
            DeliveryState.WAITING,
            List.of(),
            0));
  }

  synchronized List<Delivery> all() {
    return List.copyOf(byUuid.values());
  }

  /**
   * @throws NotFoundException if there is no such delivery
   */
  synchronized Delivery get(String uuid) {
    return Optional.ofNullable(byUuid.get(uuid))
        .orElseThrow(() -> new NotFoundException("delivery", uuid));
  }

  /** Takes those whose time has come: they are being sent from now on. */
  synchronized List<Delivery> takeDue(Instant now) {
    List<Delivery> due = waiting.values().stream().filter(d -> !dueAt(d).isAfter(now)).toList();
    due.forEach(d -> put(d.in(DeliveryState.SENDING)));
    return due;
  }

  /** The moment when the next one is due, if any waits. */
  synchronized Optional<Instant> nextDue() {
    return waiting.values().stream().map(this::dueAt).min(Instant::compareTo);
  }

  /** Notes a scheduled attempt. */
  synchronized Outcome attempted(String uuid, Attempt attempt) {
    Delivery delivery = byUuid.get(uuid);
    if (delivery == null || attempt.succeeded()) {
      note(uuid, attempt);
      return Outcome.DELIVERED;
    }
    int failures = delivery.failures() + 1;
    boolean again =
        delivery.state() == DeliveryState.SENDING && schedule.waitAfter(failures).isPresent();
    put(delivery.with(attempt, again ? DeliveryState.WAITING : DeliveryState.GIVEN_UP, failures));
    return again ? Outcome.TO_BE_RETRIED : Outcome.LAST_ATTEMPT_FAILED;
  }

  /** Notes an attempt by hand: it can succeed, and uses up nothing of the schedule. */
  synchronized void note(String uuid, Attempt attempt) {
    Delivery delivery = byUuid.get(uuid);
    if (delivery != null) {
      put(
          delivery.with(
              attempt,
              attempt.succeeded() ? DeliveryState.DELIVERED : delivery.state(),
              delivery.failures()));
    }
  }

  /** Gives up what is not delivered yet to a subscription that is gone. */
  synchronized void giveUp(String subscriptionUuid) {
    List<Delivery> undelivered =
        byUuid.values().stream()
            .filter(d -> subscriptionUuid.equals(d.subscriptionUuid()))
            .filter(d -> d.state() != DeliveryState.DELIVERED)
            .toList();
    undelivered.forEach(d -> put(d.in(DeliveryState.GIVEN_UP)));
  }

  synchronized void clear() {
    byUuid.clear();
    waiting.clear();
  }

  /** The due time of a waiting delivery; follows the schedule's settings of the moment. */
  private Instant dueAt(Delivery delivery) {
    if (delivery.failures() == 0) {
      return delivery.createdAt();
    }
    Instant last = delivery.attempts().get(delivery.attempts().size() - 1).at();
    return last.plus(schedule.waitAfter(delivery.failures()).orElseThrow());
  }

  private Delivery put(Delivery delivery) {
    byUuid.put(delivery.uuid(), delivery);
    if (delivery.state() == DeliveryState.WAITING) {
      waiting.put(delivery.uuid(), delivery);
    } else {
      waiting.remove(delivery.uuid());
    }
    return delivery;
  }
}
