package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.SezzleOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends attempts to pay an order that are of no use any more: a new one has begun, or the order is
 * paid otherwise. One that was paid all the same stays as it is: its own return decides.
 */
public class SupersededCheckouts {

  private static final Logger LOG = LoggerFactory.getLogger(SupersededCheckouts.class);

  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final SezzleOrders orders;
  private final Executor background;
  private final Clock clock;

  /**
   * @param background the threads that call Sezzle: the shopper does not wait for them
   */
  public SupersededCheckouts(
      CheckoutLedger checkouts,
      CheckoutLeases leases,
      SezzleOrders orders,
      Executor background,
      Clock clock) {
    this.checkouts = checkouts;
    this.leases = leases;
    this.orders = orders;
    this.background = background;
    this.clock = clock;
  }

  /**
   * Returns at once.
   *
   * @param reason the word for the new one
   * @param by the one who has begun it
   */
  void replaceBy(SezzleCheckout checkout, StateReason reason, Actor by) {
    end(checkout.getOrderId(), reason, by, earlier -> isBefore(earlier, checkout));
  }

  /** For an order that is paid, with whatever. Returns at once. */
  void endAll(Long orderId) {
    end(orderId, StateReason.PAID_OTHERWISE, Actor.SHOPPER, open -> true);
  }

  private static boolean isBefore(SezzleCheckout earlier, SezzleCheckout checkout) {
    return earlier.getCreated().isBefore(checkout.getCreated());
  }

  private void end(Long orderId, StateReason reason, Actor by, Predicate<SezzleCheckout> which) {
    try {
      background.execute(
          () ->
              checkouts.findByOrder(orderId, CheckoutState.PAYABLE).stream()
                  .filter(which)
                  .forEach(open -> end(open, reason, by)));
    } catch (RejectedExecutionException e) {
      LOG.warn("What is open at Sezzle of order={} stays so until it expires there", orderId);
    }
  }

  private void end(SezzleCheckout open, StateReason reason, Actor by) {
    try (CheckoutLease lease = leases.acquire(open.getId(), Duration.ofSeconds(10))) {
      if (!checkouts.get(open.getId()).getState().isPayable()) {
        return;
      }
      checkouts.change(
          open.getId(),
          by,
          row -> row.become(CheckoutState.SUPERSEDED, reason.name(), clock.instant()));
      lease.renew();
      orders.deleteCheckout(open.getId(), reason.name(), by);
    } catch (RuntimeException e) {
      LOG.warn(
          "Superseded, but left open at Sezzle until it is paid or expires there; {}: {}",
          open,
          e.getMessage());
    }
  }
}
