package org.broadleafsezzle.platform;

import org.broadleafcommerce.core.order.domain.Order;

/**
 * The part of a Broadleaf order that is due besides gift cards and account credit: its total as the
 * platform prices it now, without what those pay. Any other payment found on it is what a failed
 * try to pay otherwise has left.
 */
public final class OrderDue {

  private OrderDue() {}

  /** In cents of its currency; not above 0 if nothing is due, or the order has no total yet. */
  public static long inCents(Order order) {
    return Cents.of(order.getTotal())
        - PartPayments.of(order).mapToLong(payment -> Cents.of(payment.getAmount())).sum();
  }
}
