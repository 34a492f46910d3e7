package org.broadleafsezzle.reconciliation;

import java.util.Collections;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.OrderDue;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;

/** Reads what the platform says of the order of a payment now, and what is taken for it so far. */
public class OrdersNow {

  private final CheckoutLedger checkouts;
  private final PlatformThread thread;
  private final PlatformOrders orders;

  public OrdersNow(CheckoutLedger checkouts, PlatformThread thread, PlatformOrders orders) {
    this.checkouts = checkouts;
    this.thread = thread;
    this.orders = orders;
  }

  /** On any thread, outside of database transactions. */
  public OrderNow of(SezzleCheckout checkout) {
    long taken =
        checkouts
            .findByOrder(checkout.getOrderId(), Collections.singleton(CheckoutState.COMPLETED))
            .stream()
            .mapToLong(paid -> paid.getBooks().getRefundableInCents())
            .sum();
    return thread.runFor(
        checkout.getOrderId(),
        () -> read(orders.read(checkout.getOrderId()), checkout.getAmount().getCurrency(), taken));
  }

  private static OrderNow read(Optional<Order> found, String otherwise, long taken) {
    if (!found.isPresent()) {
      return new OrderNow(null, 0, otherwise, taken);
    }
    Order order = found.get();
    Money total = order.getTotal();
    String currency = total == null ? otherwise : total.getCurrency().getCurrencyCode();
    return new OrderNow(order.getStatus(), OrderDue.inCents(order), currency, taken);
  }
}
