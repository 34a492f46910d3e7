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
  private String constant;

  /** The same conditions, to which others can be added. */
  CheckoutQuery copy() {
    CheckoutQuery copy = new CheckoutQuery();
    copy.where.setLength(0);
    copy.where.append(where);
    copy.parameters.putAll(parameters);
    copy.constant = constant;
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
   * A field that is the same in all rows, with its value. Naming it in the order as well changes no
   * order, but lets every database see that an index that begins with it is in this order.
   */
  CheckoutQuery constant(String field, String parameter, Object value) {
    constant = field;
    return and(field + " = :" + parameter, parameter, value);
  }

  /** The field all rows have the same value of; null if there is none. */
  String constant() {
    return constant;
  }

  /**
   * @param orderBy with its direction; empty for any order
   * @param most the largest number of them
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
