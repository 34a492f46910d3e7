package org.broadleafsezzle.link;

import java.time.Clock;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.link.LinkResult.Kind;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a payment link back: nobody can pay by it any more, unless somebody has. */
public class LinkCancellation {

  private static final Logger LOG = LoggerFactory.getLogger(LinkCancellation.class);

  private final CheckoutLedger checkouts;
  private final SessionEnd sessionEnd;
  private final Clock clock;

  public LinkCancellation(
      CheckoutLedger checkouts, SezzleClients clients, SezzleOrders orders, Clock clock) {
    this.checkouts = checkouts;
    sessionEnd = new SessionEnd(checkouts, clients, orders);
    this.clock = clock;
  }

  /**
   * Ends it at Sezzle. One that is paid stays, and becomes the order.
   *
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public LinkResult cancel(PayLink link, Actor by) {
    if (!link.getCheckoutId().isPresent()) {
      return LinkResult.of(Kind.NOT_OPEN, link);
    }
    SezzleCheckout checkout = checkouts.get(link.getCheckoutId().get());
    if (!checkout.getState().isPayable()) {
      return LinkResult.of(checkout.getState().isPaying() ? Kind.PAID : Kind.NOT_OPEN, link);
    }
    try {
      return LinkResult.of(kindOf(sessionEnd.end(checkout, StateReason.ADMINISTRATOR, by)), link);
    } catch (SezzleException | SettingsException e) {
      LOG.info("A payment link is not ended; {}: {}", checkout, e.getMessage());
      return LinkResult.failed(Kind.NOT_ENDED, e);
    } finally {
      checkouts.lookAgain(checkout.getId(), clock.instant());
    }
  }

  private static Kind kindOf(SessionEnd.Outcome outcome) {
    switch (outcome) {
      case ENDED:
        return Kind.CANCELLED;
      case PAID:
        return Kind.PAID;
      default:
        return Kind.NOT_OPEN;
    }
  }
}
