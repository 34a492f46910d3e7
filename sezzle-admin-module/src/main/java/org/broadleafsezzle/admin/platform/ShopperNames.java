package org.broadleafsezzle.admin.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** The names of shoppers: as the customer is called, or else as the order is addressed. */
final class ShopperNames {

  private static final String OF_CUSTOMERS =
      "select o.id, c.firstName, c.lastName from OrderImpl o join o.customer c"
          + " where o.id in (:ids)";
  private static final String OF_ADDRESSES =
      "select o.id, a.firstName, a.lastName from OrderImpl o join o.fulfillmentGroups g"
          + " join g.address a where o.id in (:ids) order by g.id desc";

  private ShopperNames() {}

  /** By the orders' ids; an order that names nobody is not in it. */
  static Map<Long, String> of(EntityManager entityManager, Collection<Long> orderIds) {
    Map<Long, String> names = new HashMap<>();
    for (String query : new String[] {OF_ADDRESSES, OF_CUSTOMERS}) {
      List<Object[]> rows =
          entityManager
              .createQuery(query, Object[].class)
              .setParameter("ids", orderIds)
              .getResultList();
      for (Object[] row : rows) {
        String name =
            Stream.of(row[1], row[2])
                .filter(part -> part != null && !part.toString().trim().isEmpty())
                .map(part -> part.toString().trim())
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
          names.put((Long) row[0], name);
        }
      }
    }
    return names;
  }
}
