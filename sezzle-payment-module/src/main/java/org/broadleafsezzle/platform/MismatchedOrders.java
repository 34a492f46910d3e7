package org.broadleafsezzle.platform;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TypedQuery;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.OrderProblem;

/** Checkouts whose order in the platform is not what they say of it. */
public class MismatchedOrders {

  private static final String ACTIVE =
      "(p.archiveStatus.archived is null or p.archiveStatus.archived <> 'Y')";

  private static final String UNPAID =
      String.join(
          " ",
          Arrays.asList(
              "select c.id from SezzleCheckout c, OrderImpl o where c.state in (:givenBack)",
              "and c.parentId is null and o.id = c.orderId and o.status = :submitted",
              "and not exists (select d.id from SezzleCheckout d where d.orderId = c.orderId",
              "and d.state in (:paying))",
              "and (select coalesce(sum(p.amount), 0) from OrderPaymentImpl p",
              "where p.order.id = c.orderId and",
              ACTIVE,
              "and (p.gatewayType is null or p.gatewayType <> :sezzle)) < o.total"));

  private static final String MISSING =
      String.join(
          " ",
          Arrays.asList(
              "select c.id from SezzleCheckout c where c.state in (:completed)",
              "and c.parentId is null",
              "and (not exists (select o.id from OrderImpl o where o.id = c.orderId",
              "and o.status in (:made))",
              "or not exists (select p.id from OrderPaymentImpl p where p.order.id = c.orderId",
              "and",
              ACTIVE,
              "and p.gatewayType = :sezzle))"));

  private static final String LATELY =
      " and c.trouble.problem is null and c.updatedMillis >= :from and c.updatedMillis < :until"
          + " order by c.updatedMillis";

  private static final String AMONG = " and c.id in (:ids)";

  private final EntityManagerFactory entityManagers;

  public MismatchedOrders(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Ids of the checkouts that changed their state in this time and of which nobody was told yet,
   * oldest first.
   *
   * @param problem {@link OrderProblem#ORDER_UNPAID} or {@link OrderProblem#ORDER_MISSING}
   * @param most the largest number of them
   */
  public List<String> findNew(OrderProblem problem, Instant from, Instant until, int most) {
    return read(
        problem,
        LATELY,
        query ->
            query
                .setParameter("from", from.toEpochMilli())
                .setParameter("until", until.toEpochMilli())
                .setMaxResults(most));
  }

  /** Those of these checkouts that still have the problem. */
  public List<String> findStill(OrderProblem problem, Collection<String> ids) {
    return read(problem, AMONG, query -> query.setParameter("ids", ids));
  }

  /** The rest of a query's parameters. */
  private interface Parameters {
    TypedQuery<String> set(TypedQuery<String> query);
  }

  private List<String> read(OrderProblem problem, String condition, Parameters parameters) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      TypedQuery<String> query =
          problem == OrderProblem.ORDER_UNPAID
              ? unpaid(entityManager, condition)
              : missing(entityManager, condition);
      return parameters
          .set(query.setParameter("sezzle", SezzlePaymentGatewayType.SEZZLE.getType()))
          .getResultList();
    } finally {
      entityManager.close();
    }
  }

  private static TypedQuery<String> unpaid(EntityManager entityManager, String condition) {
    return entityManager
        .createQuery(UNPAID + condition, String.class)
        .setParameter("givenBack", CheckoutState.NOT_PAYING)
        .setParameter("submitted", OrderStatus.SUBMITTED.getType())
        .setParameter("paying", CheckoutState.PAYING);
  }

  private static TypedQuery<String> missing(EntityManager entityManager, String condition) {
    return entityManager
        .createQuery(MISSING + condition, String.class)
        .setParameter("completed", CheckoutState.COMPLETED)
        .setParameter(
            "made",
            Arrays.asList(OrderStatus.SUBMITTED.getType(), OrderStatus.CANCELLED.getType()));
  }
}
