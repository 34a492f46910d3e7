package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/**
 * Erases what the ledger holds of persons: bodies of webhooks, free text beside movements of money,
 * addresses of sessions, recipients of payment links and fingerprints of carts. Amounts, states,
 * ids and times stay, and so does that an event was delivered, so that a late delivery of it is not
 * taken for a new one.
 */
public class PersonalData {

  private static final String ERASE_BODIES =
      "update WebhookDelivery d set d.body = '', d.erasedMillis = :now"
          + " where d.state <> :received and ";

  private final LedgerTransactions transactions;

  public PersonalData(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Erases the bodies of deliveries that are worked off or parked, those received first at first.
   *
   * @param receivedBefore only of those received before this
   * @param most the largest number of them
   * @return the number that were erased
   */
  public int eraseBodies(Instant receivedBefore, Instant now, int most) {
    return transactions.run(
        entityManager -> {
          List<String> old = bodiesBefore(entityManager, receivedBefore, most);
          return old.isEmpty()
              ? 0
              : bodies(entityManager, "d.eventUuid in (:which)", old, now).executeUpdate();
        });
  }

  private static List<String> bodiesBefore(
      EntityManager entityManager, Instant receivedBefore, int most) {
    return entityManager
        .createQuery(
            "select d.eventUuid from WebhookDelivery d where d.erasedMillis is null"
                + " and d.receivedMillis < :before and d.state <> :received"
                + " order by d.receivedMillis",
            String.class)
        .setParameter("before", receivedBefore.toEpochMilli())
        .setParameter("received", WebhookState.RECEIVED)
        .setMaxResults(most)
        .getResultList();
  }

  private static Query bodies(
      EntityManager entityManager, String condition, Collection<String> which, Instant now) {
    return entityManager
        .createQuery(ERASE_BODIES + condition)
        .setParameter("now", now.toEpochMilli())
        .setParameter("received", WebhookState.RECEIVED)
        .setParameter("which", Padded.of(which));
  }

  /**
   * Erases what was written down of the persons who paid these checkouts, and that it was erased
   * enters the timeline of each. All of it, or nothing.
   *
   * @param checkouts at least one; none that is still under way
   */
  public void erase(Collection<SezzleCheckout> checkouts, Actor by, Instant now) {
    List<String> ids = checkouts.stream().map(SezzleCheckout::getId).collect(Collectors.toList());
    List<String> sezzleOrders =
        checkouts.stream()
            .filter(checkout -> checkout.getSezzleOrderUuid().isPresent())
            .map(checkout -> checkout.getSezzleOrderUuid().get())
            .collect(Collectors.toList());
    transactions.execute(
        entityManager -> {
          erase(
              entityManager,
              "update MoneyMovement m set m.reason = '', m.errorMessage = null"
                  + " where m.checkoutId in (:ids)",
              ids);
          erase(
              entityManager,
              "update CheckoutEvent e set e.words = null where e.checkoutId in (:ids)",
              ids);
          erase(
              entityManager,
              "update SezzleCheckout c set c.session.url = null, c.session.fingerprint = null"
                  + " where c.id in (:ids)",
              ids);
          erase(
              entityManager,
              "update BulkMovementItem i set i.said = null where i.checkoutId in (:ids)",
              ids);
          if (!sezzleOrders.isEmpty()) {
            bodies(entityManager, "d.sezzleOrderUuid in (:which)", sezzleOrders, now)
                .executeUpdate();
          }
          ids.forEach(
              id ->
                  entityManager.persist(
                      new CheckoutEvent(id, EventKind.PERSONAL_DATA_ERASED, by, null, null, now)));
        });
  }

  /** Erases whom the payment links of an order were sent to, and the links' own addresses. */
  public void eraseLinks(Long orderId) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery(
                    "update PayLink l set l.recipient = null, l.openToken = null"
                        + " where l.orderId = :orderId")
                .setParameter("orderId", orderId)
                .executeUpdate());
  }

  private static void erase(EntityManager entityManager, String update, List<String> ids) {
    entityManager.createQuery(update).setParameter("ids", Padded.of(ids)).executeUpdate();
  }
}
