package org.broadleafsezzle.admin.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The fulfillment groups of an order, as the platform has them now. */
@Component("blSezzleOrderShipments")
public class OrderShipments {

  private final EntityManagerFactory entityManagers;

  @Autowired
  public OrderShipments(@Qualifier("entityManagerFactory") EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** Their states, such as {@code SHIPPED}, by their ids; empty as long as one has none. */
  public Map<Long, String> states(Long orderId) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      Map<Long, String> states = new LinkedHashMap<>();
      for (Object[] row :
          entityManager
              .createQuery(
                  "select g.id, g.status from FulfillmentGroupImpl g where g.order.id = :id"
                      + " order by g.id",
                  Object[].class)
              .setParameter("id", orderId)
              .getResultList()) {
        states.put((Long) row[0], row[1] == null ? "" : (String) row[1]);
      }
      return states;
    } finally {
      entityManager.close();
    }
  }
}
