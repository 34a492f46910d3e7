package org.broadleafsezzle.platform;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TypedQuery;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.CheckoutState;

/** The payments whose orders the platform says are cancelled. */
public class CancelledPayments {

  private static final String OF_CANCELLED =
      "select c.id from SezzleCheckout c, OrderImpl o where o.id = c.orderId"
          + " and o.status = :cancelled and c.state = :completed";

  private final EntityManagerFactory entityManagers;

  public CancelledPayments(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Ids of checkouts with something authorized and neither captured nor released, oldest first.
   * Looks only at what is open, however long the history.
   *
   * @param now those whose release failed and waits for its next try are left out
   * @param most how many at most
   */
  public List<String> findOpen(Instant now, int most) {
    return read(
        OF_CANCELLED
            + " and c.books.openInCents >= 1 and not exists (select t.id from TaskTries t"
            + " where t.checkoutId = c.id and t.task = :task"
            + " and (t.nextTryMillis > :now or t.givenUpMillis is not null)) order by c.id",
        query ->
            cancelled(query)
                .setParameter("task", AutomaticTask.RELEASE_CANCELLED)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most));
  }

  /** As {@link #findOpen}, of those that are not marked as those of a cancelled order yet. */
  public List<String> findOpenUnmarked(int most) {
    return read(
        OF_CANCELLED + " and c.books.openInCents >= 1 and c.orderCancelledMillis is null",
        query -> cancelled(query).setMaxResults(most));
  }

  /** Ids of checkouts that hold money and are not marked as those of a cancelled order yet. */
  public List<String> findUnmarked(int most) {
    return read(
        OF_CANCELLED
            + " and c.orderCancelledMillis is null"
            + " and (c.books.openInCents >= 1 or c.books.capturedInCents > c.books.refundedInCents)",
        query -> cancelled(query).setMaxResults(most));
  }

  /** Ids of checkouts that are marked so, though their order is not cancelled any more. */
  public List<String> findRevived(int most) {
    return read(
        "select c.id from SezzleCheckout c, OrderImpl o where o.id = c.orderId"
            + " and c.orderCancelledMillis is not null and o.status <> :cancelled",
        query ->
            query.setParameter("cancelled", OrderStatus.CANCELLED.getType()).setMaxResults(most));
  }

  private static TypedQuery<String> cancelled(TypedQuery<String> query) {
    return query
        .setParameter("cancelled", OrderStatus.CANCELLED.getType())
        .setParameter("completed", CheckoutState.COMPLETED);
  }

  private List<String> read(
      String query, Function<TypedQuery<String>, TypedQuery<String>> parameters) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return parameters.apply(entityManager.createQuery(query, String.class)).getResultList();
    } finally {
      entityManager.close();
    }
  }
}
