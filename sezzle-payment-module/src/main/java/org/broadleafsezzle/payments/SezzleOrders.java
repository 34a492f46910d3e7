package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Duration;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes an order at Sezzle without moving money. */
public class SezzleOrders {

  private static final Logger LOG = LoggerFactory.getLogger(SezzleOrders.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzleClients clients;
  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final Clock clock;

  public SezzleOrders(
      SezzleClients clients, CheckoutLedger checkouts, CheckoutLeases leases, Clock clock) {
    this.clients = clients;
    this.checkouts = checkouts;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Ends a checkout the shopper has not completed: nobody can pay with it any more. One that Sezzle
   * does not know is as good as ended.
   *
   * @param reason one upper-case word
   * @param by the one who asks
   * @return the checkout, CANCELLED
   * @throws MovementRefusedException if it is not open any more; nothing was sent
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle does not end it, say because
   *     the shopper has completed it meanwhile
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public SezzleCheckout deleteCheckout(String checkoutId, String reason, Actor by) {
    return end(checkoutId, CheckoutState.CANCELLED, reason, by);
  }

  /**
   * As {@link #deleteCheckout}, of one that its shopper has left lying for too long.
   *
   * @return the checkout, EXPIRED
   */
  public SezzleCheckout expireCheckout(String checkoutId, String reason, Actor by) {
    return end(checkoutId, CheckoutState.EXPIRED, reason, by);
  }

  /**
   * Has Sezzle end what the shop has ended already, in case it has not.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle does not end it
   */
  public void endAgain(SezzleCheckout checkout) {
    delete(checkout);
  }

  private SezzleCheckout end(String checkoutId, CheckoutState state, String reason, Actor by) {
    try (CheckoutLease lease = leases.acquire(checkoutId, PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(checkoutId);
      if (!checkout.getState().canBecome(state)) {
        throw new MovementRefusedException(Refusal.NOT_OPEN, checkout.getState());
      }
      delete(checkout);
      lease.renew();
      SezzleCheckout ended =
          checkouts.change(checkoutId, by, row -> row.become(state, reason, clock.instant()));
      LOG.info("Ended at Sezzle; {}", ended);
      return ended;
    }
  }

  private void delete(SezzleCheckout checkout) {
    try {
      clients.of(checkout).deleteCheckout(uuidOf(checkout));
    } catch (SezzleNotFoundException e) {
      LOG.debug("Sezzle does not know it any more; {}", checkout, e);
    }
  }

  /**
   * Has Sezzle show the shop's number of the order as its reference, so that both ends call it the
   * same. A number with characters that Sezzle does not take is translated; what it is called there
   * is the checkout's order number from then on. Makes no call if Sezzle shows it already.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle does not; it may be called
   *     again
   */
  public SezzleCheckout referTo(String checkoutId, String orderNumber) {
    SezzleCheckout checkout = checkouts.get(checkoutId);
    String reference = OrderNumberReference.of(orderNumber);
    if (checkout.getOrderNumber().filter(reference::equals).isPresent()) {
      return checkout;
    }
    clients.of(checkout).updateReferenceId(uuidOf(checkout), reference);
    return checkouts.change(checkoutId, Actor.JOB, row -> row.referTo(reference, clock.instant()));
  }

  static String uuidOf(SezzleCheckout checkout) {
    return checkout
        .getSezzleOrderUuid()
        .orElseThrow(() -> new MovementRefusedException(Refusal.NOT_AT_SEZZLE));
  }
}
