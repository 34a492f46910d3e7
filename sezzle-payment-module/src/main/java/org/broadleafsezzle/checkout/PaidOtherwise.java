package org.broadleafsezzle.checkout;

import java.time.Duration;
import java.time.Instant;
import org.broadleafcommerce.core.order.domain.Order;
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
   * To be called before the order is submitted. Does nothing where nobody has tried to pay it with
   * Sezzle.
   *
   * @param order as the platform's checkout has it in hand
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if a payment with Sezzle is becoming
   *     this order's
   * @throws IllegalStateException if the order was submitted meanwhile
   */
  void reserve(Order order) {
    Long id = order.getId();
    if (isUntried(id)) {
      return;
    }
    leases.reserveCart(id, PATIENCE);
    if (!orders.isStill(id, order.getStatus())) {
      throw new IllegalStateException(
          "Order " + id + " was submitted meanwhile, so it is not submitted once more");
    }
  }

  /**
   * To be called before the submitted order is stored.
   *
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if a payment with Sezzle could have
   *     become this order's since it was reserved
   */
  void keep(Order order) {
    if (!isUntried(order.getId())) {
      leases.keepCart(order.getId());
    }
  }

  private boolean isUntried(Long orderId) {
    return checkouts.countStarted(orderId, Instant.EPOCH) == 0;
  }
}
