package org.broadleafsezzle.admin.payments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The platform's numbers of the orders that were paid: two queries, whatever their number. */
@Component("blSezzlePlatformOrderLabels")
public class PlatformOrders {

  private final EntityManagerFactory entityManagers;

  @Autowired
  public PlatformOrders(@Qualifier("entityManagerFactory") EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** An order's number, its shopper's e-mail address, state and total; each may be null. */
  static final class Label {
    static final Label NONE = new Label(null, null, null, null);

    private final String number;
    private final String email;
    private final String status;
    private final BigDecimal total;

    private Label(String number, String email, String status, BigDecimal total) {
      this.number = number;
      this.email = email;
      this.status = status;
      this.total = total;
    }

    boolean isCancelled() {
      return OrderStatus.CANCELLED.getType().equals(status);
    }

    Optional<BigDecimal> total() {
      return Optional.ofNullable(total);
    }

    String number() {
      return number;
    }

    String email() {
      return email;
    }
  }

  /** The labels of these orders, by the orders' ids. */
  Map<Long, Label> labels(Collection<Long> orderIds) {
    if (orderIds.isEmpty()) {
      return Collections.emptyMap();
    }
    return read(
        entityManager -> {
          Map<Long, Label> labels = new HashMap<>();
          for (Object[] row :
              entityManager
                  .createQuery(
                      "select o.id, o.orderNumber, o.emailAddress, o.status, o.total from OrderImpl"
                          + " o where o.id in (:ids)",
                      Object[].class)
                  .setParameter("ids", new LinkedHashSet<>(orderIds))
                  .getResultList()) {
            labels.put(
                (Long) row[0],
                new Label((String) row[1], (String) row[2], (String) row[3], (BigDecimal) row[4]));
          }
          return labels;
        });
  }

  /** The newest orders with this number, or with this e-mail address in capitals or not. */
  Set<Long> meant(String text) {
    return read(
        entityManager -> {
          Set<Long> ids = new LinkedHashSet<>(find(entityManager, "orderNumber", text));
          if (text.contains("@")) {
            ids.addAll(find(entityManager, "emailAddress", text, text.toLowerCase(Locale.ROOT)));
          }
          return ids;
        });
  }

  private static List<Long> find(EntityManager entityManager, String field, String... values) {
    return entityManager
        .createQuery(
            "select o.id from OrderImpl o where o." + field + " in (:values) order by o.id desc",
            Long.class)
        .setParameter("values", Arrays.asList(values))
        .setMaxResults(CheckoutSearch.MOST_MEANT)
        .getResultList();
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
