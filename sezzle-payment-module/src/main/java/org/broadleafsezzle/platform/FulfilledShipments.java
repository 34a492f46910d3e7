package org.broadleafsezzle.platform;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.CheckoutState;

/** The payments with something to capture of whose orders a shipment is fulfilled. */
public class FulfilledShipments {

  private static final String QUERY =
      String.join(
          " ",
          Arrays.asList(
              "select c.id from SezzleCheckout c, OrderImpl o",
              "where c.books.openInCents >= 1 and c.state = :completed",
              "and o.id = c.orderId and o.status = :submitted",
              "and not exists (select t.id from TaskTries t where t.checkoutId = c.id",
              "and t.task = :task and (t.nextTryMillis > :now or t.givenUpMillis is not null))",
              "and exists (select g.id from FulfillmentGroupImpl g where g.order.id = c.orderId",
              "and g.status in (:fulfilled) and not exists (select s.id from CapturedShipment s",
              "where s.checkoutId = c.id and s.groupId = g.id))",
              "order by c.createdMillis"));

  private final EntityManagerFactory entityManagers;

  public FulfilledShipments(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Ids of their checkouts, oldest first: a fulfillment group of the order is fulfilled, shipped or
   * delivered as a whole, and was not captured with this payment. Looks only at what is open.
   *
   * @param now those whose capture failed and waits for its next try are left out
   * @param most how many at most
   */
  public List<String> find(Instant now, int most) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery(QUERY, String.class)
          .setParameter("completed", CheckoutState.COMPLETED)
          .setParameter("task", AutomaticTask.CAPTURE_FULFILLED)
          .setParameter("now", now.toEpochMilli())
          .setParameter("submitted", OrderStatus.SUBMITTED.getType())
          .setParameter("fulfilled", FulfilledPayments.FULFILLED)
          .setMaxResults(most)
          .getResultList();
    } finally {
      entityManager.close();
    }
  }

  /** Which of an order's groups are fulfilled. */
  public FulfilledGroups groups(Long orderId) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      Set<Long> fulfilled = new LinkedHashSet<>();
      boolean whole = true;
      for (Object[] row :
          entityManager
              .createQuery(
                  "select g.id, g.status from FulfillmentGroupImpl g where g.order.id = :id",
                  Object[].class)
              .setParameter("id", orderId)
              .getResultList()) {
        if (FulfilledPayments.FULFILLED.contains(row[1])) {
          fulfilled.add((Long) row[0]);
        } else {
          whole = false;
        }
      }
      return new FulfilledGroups(fulfilled, whole);
    } finally {
      entityManager.close();
    }
  }
}
