package org.broadleafsezzle.admin.platform;

import java.math.BigDecimal;
import java.util.Optional;
import org.broadleafcommerce.core.order.service.type.OrderStatus;

/** An order's number, state and total, and its shopper's name and e-mail address. */
public final class OrderLabel {

  /** Of an order that the platform does not have. */
  public static final OrderLabel NONE = new OrderLabel(null, null, null, null, null);

  private final String number;
  private final String shopper;
  private final String email;
  private final String status;
  private final BigDecimal total;

  OrderLabel(String number, String shopper, String email, String status, BigDecimal total) {
    this.number = number;
    this.shopper = shopper;
    this.email = email;
    this.status = status;
    this.total = total;
  }

  public boolean isCancelled() {
    return OrderStatus.CANCELLED.getType().equals(status);
  }

  /** In whole units of its currency. */
  public Optional<BigDecimal> total() {
    return Optional.ofNullable(total);
  }

  /** Null as long as it has none. */
  public String number() {
    return number;
  }

  /** Null if the order names nobody. */
  public String shopper() {
    return shopper;
  }

  /** Null if the order has none. */
  public String email() {
    return email;
  }

  /** The platform's name of its state; null if it has none. */
  public String status() {
    return status;
  }
}
