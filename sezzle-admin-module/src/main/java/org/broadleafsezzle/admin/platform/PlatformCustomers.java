package org.broadleafsezzle.admin.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The platform's customers, and their carts. */
@Component("blSezzlePlatformCustomers")
public class PlatformCustomers {

  private static final int MOST = 10;
  private static final List<String> CARTS =
      Arrays.asList(OrderStatus.IN_PROCESS.getType(), OrderStatus.CSR_OWNED.getType());

  private final EntityManagerFactory entityManagers;

  @Autowired
  public PlatformCustomers(@Qualifier("entityManagerFactory") EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** The name of a customer; empty if the platform has none with this id. */
  public Optional<CustomerLabel> find(Long customerId) {
    return read(
        entityManager ->
            entityManager
                .createQuery(
                    "select c.firstName, c.lastName, c.emailAddress from CustomerImpl c"
                        + " where c.id = :id",
                    Object[].class)
                .setParameter("id", customerId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new CustomerLabel((String) row[0], (String) row[1], (String) row[2])));
  }

  /** The customer of an order. */
  public Optional<Long> ofOrder(Long orderId) {
    return read(
        entityManager ->
            entityManager
                .createQuery("select o.customer.id from OrderImpl o where o.id = :id", Long.class)
                .setParameter("id", orderId)
                .getResultList()
                .stream()
                .findFirst());
  }

  /** The ids of the customer's newest carts that have something in them, the newest first. */
  public List<Long> cartsOf(Long customerId) {
    return read(
        entityManager ->
            entityManager
                .createQuery(
                    "select o.id from OrderImpl o where o.customer.id = :customer"
                        + " and o.status in (:carts)"
                        + " and exists (select i.id from OrderItemImpl i where i.order.id = o.id)"
                        + " order by o.id desc",
                    Long.class)
                .setParameter("customer", customerId)
                .setParameter("carts", CARTS)
                .setMaxResults(MOST)
                .getResultList());
  }

  private <T> T read(Function<EntityManager, T> work) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return work.apply(entityManager);
    } finally {
      entityManager.close();
    }
  }
}
