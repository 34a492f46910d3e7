package org.broadleafsezzle.ledger;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * The right to decide, at the moment, about all attempts to pay a Broadleaf order, of which there
 * can be several. The row is there only as long as somebody has it.
 */
@Entity
@Table(name = "SEZZLE_CART_LEASE")
public class CartLease {

  @Id
  @Column(name = "BROADLEAF_ORDER_ID")
  private Long orderId;

  @Column(name = "LEASE_OWNER", length = 64, nullable = false)
  private String owner;

  /** Milliseconds since 1970. */
  @Column(name = "LEASE_UNTIL_MILLIS", nullable = false)
  private long untilMillis;

  /** For JPA. */
  protected CartLease() {}

  CartLease(Long orderId, String owner, long untilMillis) {
    this.orderId = orderId;
    this.owner = owner;
    this.untilMillis = untilMillis;
  }
}
