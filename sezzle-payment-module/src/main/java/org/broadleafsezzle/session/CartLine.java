package org.broadleafsezzle.session;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.OrderItem;

/** One line of what is bought, at its price before promotions. */
final class CartLine {

  private final OrderItem item;
  private final String name;
  private final String number;
  private final int quantity;
  private final long cents;

  /**
   * @param item null for a line that is no item of the cart: a fee, a surcharge
   * @param number the key that tells it from other lines, whatever its name is
   * @param cents the price of one piece, at least 0
   */
  CartLine(OrderItem item, String name, String number, int quantity, long cents) {
    this.item = item;
    this.name = name;
    this.number = number;
    this.quantity = quantity;
    this.cents = cents;
  }

  /** The cart's item; empty for a fee, a surcharge. */
  Optional<OrderItem> item() {
    return Optional.ofNullable(item);
  }

  String name() {
    return name;
  }

  /** Of an item, its SKU's id: the same as long as the same is bought. */
  String number() {
    return number;
  }

  int quantity() {
    return quantity;
  }

  /** Of one piece. */
  long cents() {
    return cents;
  }
}
