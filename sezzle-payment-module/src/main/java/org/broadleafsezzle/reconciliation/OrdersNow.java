package org.broadleafsezzle.reconciliation;

import java.util.Collections;
import java.util.List;
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
    List<SezzleCheckout> paid =
        checkouts.findByOrder(
            checkout.getOrderId(), Collections.singleton(CheckoutState.COMPLETED));
    long taken = paid.stream().mapToLong(one -> one.getBooks().getRefundableInCents()).sum();
    SezzleCheckout now =
        paid.stream()
            .filter(one -> one.getId().equals(checkout.getId()))
            .findFirst()
            .orElse(checkout);
    return thread.runFor(
        checkout.getOrderId(), () -> read(orders.read(checkout.getOrderId()), now, taken));
  }

  private static OrderNow read(Optional<Order> found, SezzleCheckout payment, long taken) {
    String otherwise = payment.getAmount().getCurrency();
    if (!found.isPresent()) {
      return new OrderNow(payment, null, 0, otherwise, taken);
    }
    Order order = found.get();
    Money total = order.getTotal();
    String currency = total == null ? otherwise : total.getCurrency().getCurrencyCode();
    return new OrderNow(payment, order.getStatus(), OrderDue.inCents(order), currency, taken);
  }
}
