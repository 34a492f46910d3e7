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

  private static final String TO_BE_TRIED =
      " and not exists (select t.id from TaskTries t where t.checkoutId = c.id and t.task = :task"
          + " and (t.nextTryMillis > :now or t.givenUpMillis is not null)) order by c.id";

  private final EntityManagerFactory entityManagers;

  public CancelledPayments(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Ids of checkouts with something authorized and neither captured nor released, oldest first.
   * Looks only at what is open, however long the history.
   *
   * @param now those whose release failed and waits for its next try are left out
   * @param most the largest number of them
   */
  public List<String> findOpen(Instant now, int most) {
    return toBeTried(" and c.books.openInCents >= 1", now, most);
  }

  /**
   * As {@link #findOpen}, of those of which something was authorized anew, and whose authorization
   * lives all the same ({@link org.broadleafsezzle.ledger.SezzleCheckout#livesAgain}). Looks only
   * at what has not expired.
   */
  public List<String> findLivingAgain(Instant now, int most) {
    return toBeTried(
        " and c.authorizationExpiresMillis > :now and c.books.openInCents = 0"
            + " and c.books.reauthorizedInCents >= 1"
            + " and c.books.capturedInCents + c.books.releasedInCents < c.amountInCents",
        now,
        most);
  }

  private List<String> toBeTried(String condition, Instant now, int most) {
    return read(
        OF_CANCELLED + condition + TO_BE_TRIED,
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
