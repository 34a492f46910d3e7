package org.broadleafsezzle.platform;

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
   * Whether the order is still a cart in the database, whatever a request has in hand: on another
   * node it can have been submitted meanwhile.
   */
  public boolean isCart(Long orderId) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery("select o.status from OrderImpl o where o.id = :id", String.class)
          .setParameter("id", orderId)
          .getResultList()
          .contains(OrderStatus.IN_PROCESS.getType());
    } finally {
      entityManager.close();
    }
  }
}
