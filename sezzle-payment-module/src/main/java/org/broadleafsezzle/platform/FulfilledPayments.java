package org.broadleafsezzle.platform;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManagerFactory;

/** The payments with something to capture whose orders the platform says are fulfilled. */
public class FulfilledPayments {

  private static final String EACH_GROUP =
      "exists (select g.id from FulfillmentGroupImpl g where g.order.id = c.orderId)"
          + " and not exists (select g.id from FulfillmentGroupImpl g"
          + " where g.order.id = c.orderId and (g.status is null or g.status not in (:fulfilled)))";

  private final FulfilledQuery query;

  public FulfilledPayments(EntityManagerFactory entityManagers) {
    query = new FulfilledQuery(entityManagers, EACH_GROUP);
  }

  /**
   * Ids of their checkouts, oldest first: each fulfillment group of the order is fulfilled, shipped
   * or delivered as a whole. Looks only at what is open, however long the history.
   *
   * @param now those whose capture failed and waits for its next try are left out
   * @param most the largest number of them
   */
  public List<String> find(Instant now, int most) {
    return query.find(now, most);
  }
}
