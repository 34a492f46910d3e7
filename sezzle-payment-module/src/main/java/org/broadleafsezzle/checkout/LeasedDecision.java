package org.broadleafsezzle.checkout;

import java.time.Duration;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Decides a checkout as the only one who does, whoever else wants to in the same instant, be it
 * about this one or about another attempt to pay the same cart.
 */
class LeasedDecision {

  /** Enough for someone else's decision to be made. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final CheckoutDecision decision;

  LeasedDecision(CheckoutLedger checkouts, CheckoutLeases leases, CheckoutDecision decision) {
    this.checkouts = checkouts;
    this.leases = leases;
    this.decision = decision;
  }

  /**
   * Decides, if it is not decided yet; see {@link CheckoutDecision#decide}.
   *
   * @param found as it was before; it is read again once nobody else can change it
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is deciding and does
   *     not come to an end
   */
  ReturnResult decide(SezzleCheckout found, boolean gaveUp, Actor by) {
    try (CheckoutLease lease =
        leases.acquireToDecide(found.getId(), found.getOrderId(), PATIENCE)) {
      return decision.decide(checkouts.get(found.getId()), gaveUp, lease, by);
    }
  }
}
