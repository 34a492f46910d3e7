package org.broadleafsezzle.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** Conditions that must all be true of a checkout {@code c}, with their parameters. */
final class CheckoutQuery {

  private final StringBuilder where = new StringBuilder("1 = 1");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** The same conditions, to which others can be added. */
  CheckoutQuery copy() {
    CheckoutQuery copy = new CheckoutQuery();
    copy.where.setLength(0);
    copy.where.append(where);
    copy.parameters.putAll(parameters);
    return copy;
  }

  CheckoutQuery and(String condition) {
    where.append(" and ").append(condition);
    return this;
  }

  CheckoutQuery and(String condition, String parameter, Object value) {
    parameters.put(parameter, value);
    return and(condition);
  }

  /**
   * @param orderBy with its direction; empty for any order
   * @param most how many at most
   */
  <T> List<T> read(
      EntityManager entityManager, Class<T> type, String select, String orderBy, int most) {
    String order = orderBy.isEmpty() ? "" : " order by " + orderBy;
    TypedQuery<T> query =
        entityManager.createQuery(
            "select " + select + " from SezzleCheckout c where " + where + order, type);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }
}
