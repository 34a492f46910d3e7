package org.broadleafsezzle.checkout;

import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;

/**
 * Decides checkouts whose shopper is not there: who paid and closed the window gets the order all
 * the same. For threads without a web request.
 */
public class AbsentShopper {

  private final PlatformOrders orders;
  private final OrderLock orderLock;
  private final PlatformThread thread;
  private final LeasedDecision decision;

  public AbsentShopper(
      CheckoutLedger checkouts,
      CheckoutLeases leases,
      PlatformOrders orders,
      OrderLock orderLock,
      CheckoutDecision decision,
      PlatformThread thread) {
    this.orders = orders;
    this.orderLock = orderLock;
    this.decision = new LeasedDecision(checkouts, leases, decision);
    this.thread = thread;
  }

  /**
   * Decides, if it is not decided yet. A checkout that the shopper has left for another attempt is
   * ended at Sezzle, unless it is paid.
   *
   * @param by the one who asks: the webhook or the job
   * @return the outcome; UNDECIDED or a BACK_TO_CHECKOUT with RETURNING is to be tried again
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked; nothing is
   *     decided
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is deciding
   */
  public ReturnResult decide(SezzleCheckout checkout, Actor by) {
    boolean leftForAnother = checkout.getState() == CheckoutState.SUPERSEDED;
    Long orderId = checkout.getOrderId();
    try (OrderLock.Held lock = orderLock.acquire(() -> orders.find(orderId))) {
      return thread.runFor(orderId, () -> decision.decide(checkout, leftForAnother, by));
    }
  }
}
