package org.broadleafsezzle.platform;

import java.time.Instant;
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

/**
 * The payments with something to capture of whose orders some fulfillment groups are fulfilled.
 * Looks only at what is open, however long the history.
 */
final class FulfilledQuery {

  /** The states of a fulfillment group in which all of it is on its way. */
  static final List<String> FULFILLED =
      Collections.unmodifiableList(
          Stream.of(
                  FulfillmentGroupStatusType.FULFILLED,
                  FulfillmentGroupStatusType.SHIPPED,
                  FulfillmentGroupStatusType.DELIVERED)
              .map(FulfillmentGroupStatusType::getType)
              .collect(Collectors.toList()));

  private static final String OPEN =
      "select c.id from SezzleCheckout c, OrderImpl o"
          + " where c.books.openInCents >= 1 and c.state = :completed"
          + " and o.id = c.orderId and o.status = :submitted"
          + " and not exists (select t.id from TaskTries t where t.checkoutId = c.id"
          + " and t.task = :task and (t.nextTryMillis > :now or t.givenUpMillis is not null))"
          + " and ";

  private final EntityManagerFactory entityManagers;
  private final String query;

  /**
   * @param which groups have to be {@code :fulfilled}, of the checkout {@code c}
   */
  FulfilledQuery(EntityManagerFactory entityManagers, String which) {
    this.entityManagers = entityManagers;
    query = OPEN + which + " order by c.createdMillis";
  }

  /**
   * Ids of their checkouts, oldest first.
   *
   * @param now those whose capture failed and waits for its next try are left out
   * @param most the largest number of them
   */
  List<String> find(Instant now, int most) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery(query, String.class)
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
