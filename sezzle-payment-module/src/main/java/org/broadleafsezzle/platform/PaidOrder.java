package org.broadleafsezzle.platform;

import org.broadleafcommerce.core.order.domain.Order;

/** An order that is paid: its number, and whose it is. */
public final class PaidOrder {

  private final String number;
  private final Long customerId;

  PaidOrder(String number, Long customerId) {
    this.number = number;
    this.customerId = customerId;
  }

  public static PaidOrder of(Order order) {
    return new PaidOrder(order.getOrderNumber(), order.getCustomer().getId());
  }

  /** The platform's order number. */
  public String number() {
    return number;
  }

  /** The platform's id of the customer. */
  public Long customerId() {
    return customerId;
  }
}
