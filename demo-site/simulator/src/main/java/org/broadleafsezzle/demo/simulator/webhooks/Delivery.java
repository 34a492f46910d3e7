package org.broadleafsezzle.demo.simulator.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.events.EventName;

/**
 * An event on its way to one subscription.
 *
 * @param uuid this delivery's own id
 * @param subscriptionUuid null for a test that goes to an address of its own
 * @param body sent as it is, each time
 * @param attempts all that were made, the oldest first
 * @param failures how many attempts of the schedule failed; those by hand do not count
 */
public record Delivery(
    String uuid,
    String subscriptionUuid,
    String url,
    EventName event,
    String eventUuid,
    String body,
    Instant createdAt,
    DeliveryState state,
    List<Attempt> attempts,
    int failures) {

  Delivery in(DeliveryState newState) {
    return new Delivery(
        uuid,
        subscriptionUuid,
        url,
        event,
        eventUuid,
        body,
        createdAt,
        newState,
        attempts,
        failures);
  }

  Delivery with(Attempt attempt, DeliveryState newState, int newFailures) {
    List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
    return new Delivery(
        uuid, subscriptionUuid, url, event, eventUuid, body, createdAt, newState, all, newFailures);
  }
}
