package org.broadleafsezzle.platform;

import java.util.Arrays;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/** Reads Broadleaf orders as they are in the database, not as the request once saw them. */
public class PlatformOrders {

  private static final String PAID =
      String.join(
          " ",
          Arrays.asList(
              "select o.orderNumber, o.customer.id from OrderPaymentImpl p join p.order o",
              "join p.transactions t join t.additionalFields field",
              "where o.id = :id and o.status = :submitted and p.gatewayType = :sezzle",
              "and (p.archiveStatus.archived is null or p.archiveStatus.archived <> 'Y')",
              "and index(field) = :name and field = :uuid"));

  private final OrderService orders;
  private final EntityManagerFactory entityManagers;

  public PlatformOrders(OrderService orders, EntityManagerFactory entityManagers) {
    this.orders = orders;
    this.entityManagers = entityManagers;
  }

  /** Empty if there is none any more. */
  public Optional<Order> read(Long orderId) {
    return existing(orders.findOrderById(orderId, true));
  }

  /** As the request may have seen it before: for naming it, not for deciding about it. */
  public Optional<Order> find(Long orderId) {
    return existing(orders.findOrderById(orderId));
  }

  private static Optional<Order> existing(Order found) {
    return Optional.ofNullable(found).filter(order -> !(order instanceof NullOrderImpl));
  }

  /**
   * As {@link #read}, after throwing away what a failed checkout has left half changed in the
   * request's persistence context: the next commit there would write it.
   */
  public Optional<Order> readAfterFailure(Long orderId) {
    EntityManager shared = EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers);
    if (shared != null) {
      shared.clear();
    }
    return read(orderId);
  }

  /**
   * Whether the order is in the database what a request has in hand: on another node it can have
   * been submitted meanwhile.
   */
  public boolean isStill(Long orderId, OrderStatus status) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery("select o.status from OrderImpl o where o.id = :id", String.class)
          .setParameter("id", orderId)
          .getResultList()
          .contains(status.getType());
    } finally {
      entityManager.close();
    }
  }

  /**
   * The order, if it is submitted and an active payment of it was made with this order at Sezzle.
   * Only these few values are read: the request's own view of the order stays as it is.
   */
  public Optional<PaidOrder> findPaid(Long orderId, String sezzleOrderUuid) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery(PAID, Object[].class)
          .setParameter("id", orderId)
          .setParameter("submitted", OrderStatus.SUBMITTED.getType())
          .setParameter("sezzle", SezzlePaymentGatewayType.SEZZLE.getType())
          .setParameter("name", SezzleFields.ORDER_UUID)
          .setParameter("uuid", sezzleOrderUuid)
          .getResultList()
          .stream()
          .map(row -> new PaidOrder((String) row[0], (Long) row[1]))
          .findFirst();
    } finally {
      entityManager.close();
    }
  }
}
