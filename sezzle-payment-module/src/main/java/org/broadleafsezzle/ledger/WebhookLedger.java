package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;

/** The stored webhook deliveries. A result is a copy of the row at that moment, detached. */
public class WebhookLedger {

  private final LedgerTransactions transactions;

  public WebhookLedger(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Stores a delivery.
   *
   * @return false if this event is stored already, by whichever node
   */
  public boolean add(WebhookDelivery delivery) {
    try {
      return transactions.run(entityManager -> addIfNew(entityManager, delivery));
    } catch (PersistenceException e) {
      if (find(delivery.getEventUuid()).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static boolean addIfNew(EntityManager entityManager, WebhookDelivery delivery) {
    if (entityManager.find(WebhookDelivery.class, delivery.getEventUuid()) != null) {
      return false;
    }
    entityManager.persist(delivery);
    return true;
  }

  public Optional<WebhookDelivery> find(String eventUuid) {
    return transactions.run(
        entityManager -> Optional.ofNullable(entityManager.find(WebhookDelivery.class, eventUuid)));
  }

  /**
   * Takes the right to work a delivery off, if it is due: of many at the same instant, one gets it.
   *
   * @param until the time at which it is due again if the process that took it dies
   * @return the delivery; empty if it is not due, or someone else was first
   */
  public Optional<WebhookDelivery> claim(String eventUuid, Instant now, Instant until) {
    return transactions.run(
        entityManager ->
            take(entityManager, eventUuid, now, until)
                ? Optional.ofNullable(entityManager.find(WebhookDelivery.class, eventUuid))
                : Optional.empty());
  }

  private static boolean take(
      EntityManager entityManager, String eventUuid, Instant now, Instant until) {
    return entityManager
            .createQuery(
                "update WebhookDelivery d set d.nextAttemptMillis = :until,"
                    + " d.attempts = d.attempts + 1 where d.eventUuid = :uuid"
                    + " and d.state = :received and d.nextAttemptMillis <= :now")
            .setParameter("until", until.toEpochMilli())
            .setParameter("uuid", eventUuid)
            .setParameter("received", WebhookState.RECEIVED)
            .setParameter("now", now.toEpochMilli())
            .executeUpdate()
        == 1;
  }

  /** Ids of the deliveries that are due to be worked off, the longest due first. */
  public List<String> findDue(Instant now, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select d.eventUuid from WebhookDelivery d where d.state = :received"
                        + " and d.nextAttemptMillis <= :now order by d.nextAttemptMillis",
                    String.class)
                .setParameter("received", WebhookState.RECEIVED)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  /** The one received last. */
  public Optional<WebhookDelivery> findLast() {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select d from WebhookDelivery d order by d.receivedMillis desc",
                    WebhookDelivery.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst());
  }

  /** Deliveries that were given up, the newest first. */
  public List<WebhookDelivery> findParked(int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select d from WebhookDelivery d where d.state = :parked"
                        + " order by d.receivedMillis desc",
                    WebhookDelivery.class)
                .setParameter("parked", WebhookState.PARKED)
                .setMaxResults(most)
                .getResultList());
  }

  /** Deliveries about this order at Sezzle that were given up, the newest first. */
  public List<WebhookDelivery> findParkedOf(String sezzleOrderUuid, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select d from WebhookDelivery d where d.sezzleOrderUuid = :order"
                        + " and d.state = :parked order by d.receivedMillis desc",
                    WebhookDelivery.class)
                .setParameter("order", sezzleOrderUuid)
                .setParameter("parked", WebhookState.PARKED)
                .setMaxResults(most)
                .getResultList());
  }

  /** The number of deliveries in this state; counting stops at {@code most}. */
  public int count(WebhookState state, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select d.eventUuid from WebhookDelivery d where d.state = :state",
                    String.class)
                .setParameter("state", state)
                .setMaxResults(most)
                .getResultList()
                .size());
  }

  /**
   * The time at which the longest waiting of the deliveries that are to be worked off was received.
   */
  public Optional<Instant> waitingSince() {
    return transactions.run(
        entityManager ->
            Optional.ofNullable(
                    entityManager
                        .createQuery(
                            "select min(d.receivedMillis) from WebhookDelivery d"
                                + " where d.state = :received",
                            Long.class)
                        .setParameter("received", WebhookState.RECEIVED)
                        .getSingleResult())
                .map(Instant::ofEpochMilli));
  }

  /** Deliveries a person has to look at: parked, or not in the shop's books. The newest first. */
  public List<WebhookDelivery> findForAPerson(Instant receivedAfter, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select d from WebhookDelivery d where d.receivedMillis > :after"
                        + " and (d.state = :parked or d.outcome = :notInTheBooks)"
                        + " order by d.receivedMillis desc",
                    WebhookDelivery.class)
                .setParameter("after", receivedAfter.toEpochMilli())
                .setParameter("parked", WebhookState.PARKED)
                .setParameter("notInTheBooks", WebhookOutcome.NOT_IN_THE_BOOKS)
                .setMaxResults(most)
                .getResultList());
  }

  /**
   * Has a parked delivery worked off again, by whichever storefront comes first, within seconds.
   *
   * @throws IllegalStateException if it is not parked, or was parked because it can't be read
   * @throws IllegalArgumentException if there is none
   */
  public void retry(String eventUuid, Instant now) {
    change(eventUuid, row -> row.retry(now));
  }

  /** Changes a row while no other node can; the row as it is afterwards. */
  public WebhookDelivery change(String eventUuid, Consumer<WebhookDelivery> change) {
    return transactions.run(
        entityManager -> {
          WebhookDelivery delivery =
              Optional.ofNullable(
                      entityManager.find(
                          WebhookDelivery.class, eventUuid, LockModeType.PESSIMISTIC_WRITE))
                  .orElseThrow(
                      () -> new IllegalArgumentException("There is no delivery " + eventUuid));
          change.accept(delivery);
          return delivery;
        });
  }
}
