package org.broadleafsezzle.offer;

import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.platform.OrderDue;

/**
 * The amount of a Broadleaf order to be paid with Sezzle: its total as the platform priced it,
 * without what gift cards and account credit pay. Any other payment found on a cart is what a
 * failed try to pay otherwise has left.
 */
public final class CartWorth {

  private CartWorth() {}

  /**
   * The amount due.
   *
   * @return empty if the order has no total yet, nothing is left to pay, or more than the contract
   *     can say
   */
  public static Optional<Price> of(Order order) {
    long due = dueInCents(order);
    return due <= 0 || due > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(Price.of(due, currencyOf(order)));
  }

  /** Not above 0 if nothing is left to pay, or the order has no total yet. */
  static long dueInCents(Order order) {
    return OrderDue.inCents(order);
  }

  /** The order's currency; the platform's default where the order has none. */
  public static String currencyOf(Order order) {
    Money total = order.getTotal();
    return (total == null ? Money.defaultCurrency() : total.getCurrency()).getCurrencyCode();
  }
}
