package org.broadleafsezzle.admin.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The platform's numbers and shoppers of the orders that were paid, by a few queries. */
@Component("blSezzlePlatformOrderLabels")
public class PlatformOrders {

  /** Below the most parameters that any database takes. */
  private static final int AT_ONCE = 500;

  private final EntityManagerFactory entityManagers;

  @Autowired
  public PlatformOrders(@Qualifier("entityManagerFactory") EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** The labels of these orders, by the orders' ids. */
  public Map<Long, OrderLabel> labels(Collection<Long> orderIds) {
    List<Long> ids = new ArrayList<>(new LinkedHashSet<>(orderIds));
    Map<Long, OrderLabel> labels = new HashMap<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      labels.putAll(read(entityManager -> labels(entityManager, some)));
    }
    return labels;
  }

  private static Map<Long, OrderLabel> labels(EntityManager entityManager, List<Long> ids) {
    Map<Long, String> shoppers = ShopperNames.of(entityManager, ids);
    Map<Long, OrderLabel> labels = new HashMap<>();
    for (Object[] row :
        entityManager
            .createQuery(
                "select o.id, o.orderNumber, o.emailAddress, o.status, o.total from OrderImpl"
                    + " o where o.id in (:ids)",
                Object[].class)
            .setParameter("ids", ids)
            .getResultList()) {
      Long id = (Long) row[0];
      labels.put(
          id,
          new OrderLabel(
              (String) row[1],
              shoppers.get(id),
              (String) row[2],
              (String) row[3],
              (BigDecimal) row[4]));
    }
    return labels;
  }

  /**
   * Those of these orders whose number, e-mail address or shopper's name has this part, whether in
   * capitals or not, in the order they are given.
   *
   * @param most how many at most
   */
  public Set<Long> withPart(String part, List<Long> orderIds, int most) {
    String pattern = "%" + part.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    Set<Long> found = new LinkedHashSet<>();
    for (int from = 0; from < orderIds.size() && found.size() < most; from += AT_ONCE) {
      List<Long> some = orderIds.subList(from, Math.min(orderIds.size(), from + AT_ONCE));
      Set<Long> fitting = read(entityManager -> withPart(entityManager, pattern, some));
      some.stream().filter(fitting::contains).limit(most).forEach(found::add);
    }
    return found;
  }

  private static Set<Long> withPart(
      EntityManager entityManager, String pattern, Collection<Long> orderIds) {
    return new HashSet<>(
        entityManager
            .createQuery(
                "select distinct o.id from OrderImpl o left join o.customer c"
                    + " left join o.fulfillmentGroups g left join g.address a"
                    + " where o.id in (:ids) and (lower(o.orderNumber) like :part escape '!'"
                    + " or lower(o.emailAddress) like :part escape '!'"
                    + " or lower(concat(coalesce(c.firstName, ''), ' ', coalesce(c.lastName, '')))"
                    + " like :part escape '!'"
                    + " or lower(concat(coalesce(a.firstName, ''), ' ', coalesce(a.lastName, '')))"
                    + " like :part escape '!')",
                Long.class)
            .setParameter("ids", new LinkedHashSet<>(orderIds))
            .setParameter("part", pattern)
            .getResultList());
  }

  /** The newest orders with this number, or with this e-mail address in capitals or not. */
  public Set<Long> meant(String text) {
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
