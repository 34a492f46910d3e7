package org.broadleafsezzle.checkout;

import java.time.Duration;
import java.time.Instant;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.platform.PlatformOrders;

/**
 * Keeps an order that the platform makes without Sezzle from being made with Sezzle in the same
 * instant, by a webhook, the job or a return, be it on another node: it would be paid twice.
 */
public class PaidOtherwise {

  /** Enough for a payment with Sezzle to come to its end. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final PlatformOrders orders;

  public PaidOtherwise(CheckoutLedger checkouts, CheckoutLeases leases, PlatformOrders orders) {
    this.checkouts = checkouts;
    this.leases = leases;
    this.orders = orders;
  }

  /**
   * To be called before the order is submitted, and again before it is stored. Does nothing where
   * nobody has tried to pay the order with Sezzle.
   *
   * @param order as the platform's checkout has it in hand
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if a payment with Sezzle is becoming
   *     this order's, or could have become it since the first call
   * @throws IllegalStateException if the order was submitted meanwhile
   */
  void reserve(Order order) {
    Long id = order.getId();
    if (checkouts.countStarted(id, Instant.EPOCH) == 0) {
      return;
    }
    if (!OrderStatus.IN_PROCESS.equals(order.getStatus())) {
      leases.keepCart(id);
      return;
    }
    leases.reserveCart(id, PATIENCE);
    if (!orders.isCart(id)) {
      throw new IllegalStateException(
          "Order " + id + " was submitted meanwhile, so it is not submitted once more");
    }
  }
}
