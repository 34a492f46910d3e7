package org.broadleafsezzle.reconcile;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.records.PlatformOrders;
import org.broadleafsezzle.records.PlatformThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Sezzle call a payment by the shop's number of the order. Done after the purchase, so that no
 * shopper waits for it; it moves no money, so a failure is only tried again.
 */
public class OrderReferences {

  private static final Logger LOG = LoggerFactory.getLogger(OrderReferences.class);

  private final SezzleOrders sezzleOrders;
  private final PlatformThread thread;
  private final PlatformOrders orders;

  public OrderReferences(SezzleOrders sezzleOrders, PlatformThread thread, PlatformOrders orders) {
    this.sezzleOrders = sezzleOrders;
    this.thread = thread;
    this.orders = orders;
  }

  /** Whether Sezzle is still to be told; what it made of another order keeps that one's. */
  static boolean isWanted(SezzleCheckout checkout) {
    return checkout.getState() == CheckoutState.COMPLETED
        && !checkout.getParentId().isPresent()
        && !checkout.getOrderNumber().isPresent();
  }

  void tell(SezzleCheckout checkout) {
    if (!isWanted(checkout)) {
      return;
    }
    Optional<String> number =
        thread.runFor(
            checkout.getOrderId(),
            () -> orders.read(checkout.getOrderId()).map(Order::getOrderNumber));
    number.ifPresent(known -> tell(checkout, known));
  }

  private void tell(SezzleCheckout checkout, String number) {
    try {
      sezzleOrders.referTo(checkout.getId(), number);
    } catch (SezzleException | IllegalArgumentException e) {
      LOG.warn(
          "Sezzle goes on calling it {}, not {}; {}: {}. It is tried again.",
          checkout.getReferenceId(),
          number,
          checkout,
          e.getMessage());
    }
  }
}
