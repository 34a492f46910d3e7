package org.broadleafsezzle.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;

/** The open attempts of a cart at Sezzle, before a payment link takes their place. */
public class OpenAttempts {

  private static final Set<CheckoutState> IN_THE_WAY =
      EnumSet.of(CheckoutState.OPEN, CheckoutState.SUPERSEDED, CheckoutState.AUTHORIZED);

  private final CheckoutLedger checkouts;
  private final SessionEnd sessionEnd;

  public OpenAttempts(CheckoutLedger checkouts, SezzleClients clients, SezzleOrders orders) {
    this.checkouts = checkouts;
    sessionEnd = new SessionEnd(checkouts, clients, orders);
  }

  /** Those that a customer can pay with, or has paid with, oldest first. */
  public List<SezzleCheckout> of(Long orderId) {
    return checkouts.findByOrder(orderId, IN_THE_WAY);
  }

  /** Whether a saved account may have been charged for it, without an answer so far. */
  boolean isBeingCharged(Long orderId) {
    return checkouts.findByOrder(orderId, EnumSet.of(CheckoutState.CREATED)).stream()
        .anyMatch(one -> one.getAccount().isCharging() && one.getBooks().getUnsettled() > 0);
  }

  /**
   * Ends them.
   *
   * @return false if one of them is paid: it becomes the order
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle does not end one
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on one
   */
  boolean end(Long orderId, Actor by) {
    for (SezzleCheckout open : of(orderId)) {
      boolean paid =
          open.getState().isPaying()
              || sessionEnd.end(open, StateReason.LINK_SENT, by) == SessionEnd.Outcome.PAID;
      if (paid) {
        return false;
      }
    }
    return true;
  }
}
