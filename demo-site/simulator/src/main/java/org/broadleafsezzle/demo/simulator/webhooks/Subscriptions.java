package org.broadleafsezzle.demo.simulator.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** The merchant's webhook subscriptions. */
public final class Subscriptions {

  private final Map<String, Subscription> byUuid = new LinkedHashMap<>();

  /**
   * Adds a subscription.
   *
   * @throws RefusedException if the address is subscribed already
   */
  public synchronized Subscription create(String url, List<EventName> events) {
    requireFree(url, null);
    return put(new Subscription(UUID.randomUUID().toString(), url, List.copyOf(events)));
  }

  /**
   * Replaces the address and the events.
   *
   * @throws NotFoundException if there is no such subscription
   * @throws RefusedException if the address belongs to another subscription
   */
  public synchronized Subscription change(String uuid, String url, List<EventName> events) {
    get(uuid);
    requireFree(url, uuid);
    return put(new Subscription(uuid, url, List.copyOf(events)));
  }

  /**
   * Finds a subscription.
   *
   * @throws NotFoundException if there is no such subscription
   */
  public synchronized Subscription get(String uuid) {
    Subscription subscription = byUuid.get(uuid);
    if (subscription == null) {
      throw new NotFoundException("webhook", uuid);
    }
    return subscription;
  }

  public synchronized List<Subscription> all() {
    return List.copyOf(byUuid.values());
  }

  /** Those that want to be told of an event. */
  public synchronized List<Subscription> to(EventName event) {
    return byUuid.values().stream().filter(s -> s.events().contains(event)).toList();
  }

  /** Whether there was such a subscription. */
  public synchronized boolean delete(String uuid) {
    return byUuid.remove(uuid) != null;
  }

  /** Forgets everything. */
  public synchronized void clear() {
    byUuid.clear();
  }

  private Subscription put(Subscription subscription) {
    byUuid.put(subscription.uuid(), subscription);
    return subscription;
  }

  private void requireFree(String url, String ownUuid) {
    boolean taken =
        byUuid.values().stream().anyMatch(s -> s.url().equals(url) && !s.uuid().equals(ownUuid));
    if (taken) {
      throw new RefusedException(
          "duplicate_webhook", "url", "There is a webhook for this address already.");
    }
  }
}
