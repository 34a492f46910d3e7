package org.broadleafsezzle.admin.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds the carts that an administrator can mean. */
@Component("blSezzleCartSearch")
public class CartSearch {

  /** Among so many of the newest carts a part of a name is looked for, since it has no index. */
  public static final int MOST_READ = 5000;

  private static final int LONGEST_ID = 18;
  private static final List<String> CARTS =
      Arrays.asList(OrderStatus.IN_PROCESS.getType(), OrderStatus.CSR_OWNED.getType());

  private final EntityManagerFactory entityManagers;
  private final PlatformOrders orders;

  @Autowired
  public CartSearch(
      @Qualifier("entityManagerFactory") EntityManagerFactory entityManagers,
      PlatformOrders orders) {
    this.entityManagers = entityManagers;
    this.orders = orders;
  }

  /**
   * The ids of orders, the newest first: carts with this e-mail address or a part of this name, or
   * whatever has this id or number, bought or not.
   *
   * @param most how many at most
   */
  public Set<Long> find(String text, int most) {
    String meant = text.trim();
    if (meant.isEmpty()) {
      return Collections.emptySet();
    }
    Set<Long> found = new LinkedHashSet<>();
    if (meant.matches("\\d{1," + LONGEST_ID + "}")) {
      found.addAll(byId(Long.valueOf(meant)));
    }
    if (meant.contains("@")) {
      found.addAll(byEmail(meant, most));
    } else {
      found.addAll(orders.meant(meant));
    }
    if (found.isEmpty()) {
      found.addAll(orders.withPart(meant, newestCarts(), most));
    }
    return found.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Long> byId(Long id) {
    return read(
        entityManager ->
            entityManager
                .createQuery("select o.id from OrderImpl o where o.id = :id", Long.class)
                .setParameter("id", id)
                .getResultList());
  }

  private List<Long> byEmail(String email, int most) {
    return read(
        entityManager ->
            entityManager
                .createQuery(
                    "select o.id from OrderImpl o join o.customer c where o.status in (:carts)"
                        + " and (o.emailAddress in (:values) or c.emailAddress in (:values))"
                        + " order by o.id desc",
                    Long.class)
                .setParameter("carts", CARTS)
                .setParameter("values", Arrays.asList(email, email.toLowerCase(Locale.ROOT)))
                .setMaxResults(most)
                .getResultList());
  }

  private List<Long> newestCarts() {
    return read(
        entityManager ->
            entityManager
                .createQuery(
                    "select o.id from OrderImpl o where o.status in (:carts) order by o.id desc",
                    Long.class)
                .setParameter("carts", CARTS)
                .setMaxResults(MOST_READ)
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
