package org.broadleafsezzle.platform;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

/** The payments with something to capture of whose orders a shipment is fulfilled. */
public class FulfilledShipments {

  private static final String SOME_GROUP =
      "exists (select g.id from FulfillmentGroupImpl g where g.order.id = c.orderId"
          + " and g.status in (:fulfilled) and not exists (select s.id from CapturedShipment s"
          + " where s.checkoutId = c.id and s.groupId = g.id))";

  private final EntityManagerFactory entityManagers;
  private final FulfilledQuery query;

  public FulfilledShipments(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
    query = new FulfilledQuery(entityManagers, SOME_GROUP);
  }

  /**
   * Ids of their checkouts, oldest first: a fulfillment group of the order is fulfilled, shipped or
   * delivered as a whole, and was not captured with this payment. Looks only at what is open.
   *
   * @param now those whose capture failed and waits for its next try are left out
   * @param most the largest number of them
   */
  public List<String> find(Instant now, int most) {
    return query.find(now, most);
  }

  /** The fulfilled ones of an order's groups. */
  public FulfilledGroups groups(Long orderId) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      Set<Long> fulfilled = new LinkedHashSet<>();
      boolean whole = true;
      for (Object[] row :
          entityManager
              .createQuery(
                  "select g.id, g.status from FulfillmentGroupImpl g where g.order.id = :id",
                  Object[].class)
              .setParameter("id", orderId)
              .getResultList()) {
        if (FulfilledQuery.FULFILLED.contains(row[1])) {
          fulfilled.add((Long) row[0]);
        } else {
          whole = false;
        }
      }
      return new FulfilledGroups(fulfilled, whole);
    } finally {
      entityManager.close();
    }
  }
}
