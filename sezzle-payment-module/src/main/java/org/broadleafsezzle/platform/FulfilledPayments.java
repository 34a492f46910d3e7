package org.broadleafsezzle.platform;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.CheckoutState;

/** The payments with something to capture whose orders the platform says are fulfilled. */
public class FulfilledPayments {

  /** The states of a fulfillment group in which all of it is on its way. */
  static final List<String> FULFILLED =
      Collections.unmodifiableList(
          Stream.of(
                  FulfillmentGroupStatusType.FULFILLED,
                  FulfillmentGroupStatusType.SHIPPED,
                  FulfillmentGroupStatusType.DELIVERED)
              .map(FulfillmentGroupStatusType::getType)
              .collect(Collectors.toList()));

  private static final String QUERY =
      String.join(
          " ",
          Arrays.asList(
              "select c.id from SezzleCheckout c, OrderImpl o",
              "where c.books.openInCents >= 1 and c.state = :completed",
              "and o.id = c.orderId and o.status = :submitted",
              "and not exists (select t.id from TaskTries t where t.checkoutId = c.id",
              "and t.task = :task and (t.nextTryMillis > :now or t.givenUpMillis is not null))",
              "and exists (select g.id from FulfillmentGroupImpl g where g.order.id = c.orderId)",
              "and not exists (select g.id from FulfillmentGroupImpl g",
              "where g.order.id = c.orderId and (g.status is null or g.status not in"
                  + " (:fulfilled)))",
              "order by c.createdMillis"));

  private final EntityManagerFactory entityManagers;

  public FulfilledPayments(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Ids of their checkouts, oldest first: each fulfillment group of the order is fulfilled, shipped
   * or delivered as a whole. Looks only at what is open, however long the history.
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
          .setParameter("fulfilled", FULFILLED)
          .setMaxResults(most)
          .getResultList();
    } finally {
      entityManager.close();
    }
  }
}
