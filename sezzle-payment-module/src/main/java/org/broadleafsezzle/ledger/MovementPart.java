package org.broadleafsezzle.ledger;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * The part of a movement that is for some pieces of one line of the platform's order. Written
 * together with its movement, and never changed.
 */
@Entity
@Table(name = "SEZZLE_MOVEMENT_PART")
public class MovementPart {

  private static final int LONGEST_LINE = 32;

  @Id
  @Column(name = "PART_ID", length = 80)
  private String id;

  @Column(name = "REQUEST_ID", length = 36, nullable = false)
  private String requestId;

  @Column(name = "BROADLEAF_ORDER_ID", nullable = false)
  private Long orderId;

  @Column(name = "LINE", length = LONGEST_LINE, nullable = false)
  private String line;

  @Column(name = "QUANTITY", nullable = false)
  private int quantity;

  @Column(name = "AMOUNT_IN_CENTS", nullable = false)
  private long amountInCents;

  /** For JPA. */
  protected MovementPart() {}

  /**
   * One about to be written.
   *
   * @param orderId the platform's
   * @param line the key that tells the line from others of the order
   * @param quantity the number of pieces, 0 for the rest to be moved of earlier ones
   * @param amountInCents from 0
   */
  public MovementPart(Long orderId, String line, int quantity, long amountInCents) {
    if (line.length() > LONGEST_LINE || quantity < 0 || amountInCents < 0) {
      throw new IllegalArgumentException(line + ": " + quantity + ", " + amountInCents);
    }
    this.orderId = orderId;
    this.line = line;
    this.quantity = quantity;
    this.amountInCents = amountInCents;
  }

  /** The same, of this movement. */
  MovementPart of(MoneyMovement movement) {
    MovementPart copy = new MovementPart(orderId, line, quantity, amountInCents);
    copy.requestId = movement.getRequestId();
    copy.id = copy.requestId + ":" + line;
    return copy;
  }

  /** The movement it is a part of; empty as long as it is not written. */
  public Optional<String> getRequestId() {
    return Optional.ofNullable(requestId);
  }

  public Long getOrderId() {
    return orderId;
  }

  public String getLine() {
    return line;
  }

  public int getQuantity() {
    return quantity;
  }

  public long getAmountInCents() {
    return amountInCents;
  }
}
