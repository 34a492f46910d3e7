package org.broadleafsezzle.link;

import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.CheckoutStatus;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;

/** Ends a session at Sezzle that nobody has paid with, and says if somebody was quicker. */
final class SessionEnd {

  /** The outcome. */
  enum Outcome {
    ENDED,
    /** It had ended before. */
    NOT_OPEN,
    /** It is paid: nothing was ended. */
    PAID
  }

  private final CheckoutLedger checkouts;
  private final SezzleClients clients;
  private final SezzleOrders orders;

  SessionEnd(CheckoutLedger checkouts, SezzleClients clients, SezzleOrders orders) {
    this.checkouts = checkouts;
    this.clients = clients;
    this.orders = orders;
  }

  /**
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked, or does not end
   *     it although nobody has paid
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  Outcome end(SezzleCheckout open, StateReason reason, Actor by) {
    try {
      orders.deleteCheckout(open.getId(), reason.name(), by);
      return Outcome.ENDED;
    } catch (MovementRefusedException e) {
      return checkouts.get(open.getId()).getState().isPaying() ? Outcome.PAID : Outcome.NOT_OPEN;
    } catch (SezzleRefusedException e) {
      if (isPaid(open)) {
        return Outcome.PAID;
      }
      throw e;
    }
  }

  private boolean isPaid(SezzleCheckout open) {
    Order atSezzle = clients.of(open).getOrder(open.getSezzleOrderUuid().get());
    return atSezzle.isApproved() || atSezzle.getCheckoutStatus() == CheckoutStatus.COMPLETED;
  }
}
