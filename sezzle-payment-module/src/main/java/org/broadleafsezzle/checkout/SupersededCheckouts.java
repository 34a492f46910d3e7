package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the earlier attempts to pay a cart when a new one has begun. One that was paid all the same
 * stays as it is: its own return decides.
 */
public class SupersededCheckouts {

  private static final Logger LOG = LoggerFactory.getLogger(SupersededCheckouts.class);
  private static final Set<CheckoutState> REPLACEABLE =
      EnumSet.of(CheckoutState.OPEN, CheckoutState.SUPERSEDED);

  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final SezzleClients clients;
  private final Executor background;
  private final Clock clock;

  /**
   * @param background where the calls to Sezzle are made: the shopper does not wait for them
   */
  public SupersededCheckouts(
      CheckoutLedger checkouts,
      CheckoutLeases leases,
      SezzleClients clients,
      Executor background,
      Clock clock) {
    this.checkouts = checkouts;
    this.leases = leases;
    this.clients = clients;
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
      become(earlier, CheckoutState.SUPERSEDED, "NEW_ATTEMPT");
      delete(earlier.getSezzleOrderUuid().get());
      lease.renew();
      LOG.info(
          "Superseded and ended at Sezzle; {}", become(earlier, CheckoutState.CANCELLED, null));
    } catch (SezzleException | SettingsException | CheckoutBusyException e) {
      LOG.warn(
          "Superseded, but left open at Sezzle until it is paid or expires there; {}: {}",
          earlier,
          e.getMessage());
    }
  }

  /** A checkout Sezzle does not know is as good as ended. */
  private void delete(String sezzleOrderUuid) {
    try {
      clients.current().deleteCheckout(sezzleOrderUuid);
    } catch (SezzleNotFoundException e) {
      LOG.debug("Sezzle has no order {} any more", sezzleOrderUuid, e);
    }
  }

  private SezzleCheckout become(SezzleCheckout checkout, CheckoutState state, String reason) {
    return checkouts.change(checkout.getId(), row -> row.become(state, reason, clock.instant()));
  }
}
