package org.broadleafsezzle.ledger;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * A fulfillment group of which all that could be captured of a payment was captured because the
 * group is fulfilled: it is not looked at for that any more.
 */
@Entity
@Table(name = "SEZZLE_CAPTURED_SHIPMENT")
public class CapturedShipment {

  @Id
  @Column(name = "SHIPMENT_ID", length = 64)
  private String id;

  @Column(name = "CHECKOUT_ID", length = 36, nullable = false)
  private String checkoutId;

  @Column(name = "FULFILLMENT_GROUP_ID", nullable = false)
  private Long groupId;

  /** Milliseconds since 1970. */
  @Column(name = "CAPTURED_MILLIS", nullable = false)
  private long capturedMillis;

  /** For JPA. */
  protected CapturedShipment() {}

  CapturedShipment(String checkoutId, Long groupId, Instant now) {
    id = idOf(checkoutId, groupId);
    this.checkoutId = checkoutId;
    this.groupId = groupId;
    capturedMillis = now.toEpochMilli();
  }

  static String idOf(String checkoutId, Long groupId) {
    return checkoutId + ":" + groupId;
  }
}
