package org.broadleafsezzle.shipment;

import java.util.Optional;

/**
 * Some pieces of one item that the platform ships together, with all that they cost of what Sezzle
 * pays: their price after promotions, and their share of the order's promotions, tax, shipping and
 * fees. Immutable.
 */
public final class OrderLine {

  private final String key;
  private final Long groupId;
  private final String name;
  private final int quantity;
  private final long cents;

  /**
   * @param key tells it from other lines of the order
   * @param groupId the platform's fulfillment group; null if it is in none
   * @param name null for a line that is no item: the shipping of an empty group
   * @param quantity at least 1
   * @param cents from 0
   */
  OrderLine(String key, Long groupId, String name, int quantity, long cents) {
    this.key = key;
    this.groupId = groupId;
    this.name = name;
    this.quantity = quantity;
    this.cents = cents;
  }

  OrderLine worth(long newCents) {
    return new OrderLine(key, groupId, name, quantity, newCents);
  }

  /**
   * The mark that tells it from other lines of the order; the same as long as the platform keeps
   * it.
   */
  public String key() {
    return key;
  }

  /** The platform's fulfillment group it is shipped with; empty if it is in none. */
  public Optional<Long> groupId() {
    return Optional.ofNullable(groupId);
  }

  /** As the shopper read it; empty for what is no item. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** The number of pieces. */
  public int quantity() {
    return quantity;
  }

  /** The cost of all its pieces, in cents. */
  public long cents() {
    return cents;
  }

  /** The cost of its first pieces, in cents. */
  long cents(int pieces) {
    return Shares.ofPieces(cents, pieces, quantity);
  }
}
