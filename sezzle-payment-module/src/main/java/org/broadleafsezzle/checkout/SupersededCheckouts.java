package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the earlier attempts to pay a cart when a new one has begun. One that was paid all the same
 * stays as it is: its own return decides.
 */
public class SupersededCheckouts {

  private static final Logger LOG = LoggerFactory.getLogger(SupersededCheckouts.class);
  private static final String NEW_ATTEMPT = "NEW_ATTEMPT";
  private static final Set<CheckoutState> REPLACEABLE =
      EnumSet.of(CheckoutState.OPEN, CheckoutState.SUPERSEDED);

  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final SezzleOrders orders;
  private final Executor background;
  private final Clock clock;

  /**
   * @param background where the calls to Sezzle are made: the shopper does not wait for them
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

  /** Returns at once. */
  void replaceBy(SezzleCheckout checkout) {
    try {
      background.execute(() -> replaceAll(checkout));
    } catch (RejectedExecutionException e) {
      LOG.warn("Earlier attempts stay open at Sezzle until they expire there; {}", checkout);
    }
  }

  private void replaceAll(SezzleCheckout checkout) {
    for (SezzleCheckout earlier : checkouts.findByOrder(checkout.getOrderId(), REPLACEABLE)) {
      if (earlier.getCreated().isBefore(checkout.getCreated())) {
        replace(earlier);
      }
    }
  }

  private void replace(SezzleCheckout earlier) {
    try (CheckoutLease lease = leases.acquire(earlier.getId(), Duration.ofSeconds(10))) {
      if (!REPLACEABLE.contains(checkouts.get(earlier.getId()).getState())) {
        return;
      }
      checkouts.change(
          earlier.getId(),
          Actor.SHOPPER,
          row -> row.become(CheckoutState.SUPERSEDED, NEW_ATTEMPT, clock.instant()));
      lease.renew();
      orders.deleteCheckout(earlier.getId(), NEW_ATTEMPT, Actor.SHOPPER);
    } catch (SezzleException | SettingsException | CheckoutBusyException e) {
      LOG.warn(
          "Superseded, but left open at Sezzle until it is paid or expires there; {}: {}",
          earlier,
          e.getMessage());
    }
  }
}
