package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.CheckoutStatus;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions at Sezzle that a shopper can go back to, instead of another one being made. */
public class OpenSessions {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

  /** So long a shopper has at least. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

  private final CheckoutLedger checkouts;
  private final SezzleClients clients;
  private final Clock clock;

  public OpenSessions(CheckoutLedger checkouts, SezzleClients clients, Clock clock) {
    this.checkouts = checkouts;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * The last session of the same cart, if it is what a new one would be and Sezzle says that the
   * shopper can still pay with it. One call to Sezzle, or none.
   *
   * @param wanted the checkout that would be sent to Sezzle
   */
  Optional<StartedCheckout> findLike(SezzleCheckout wanted) {
    List<SezzleCheckout> open =
        checkouts.findByOrder(wanted.getOrderId(), Collections.singleton(CheckoutState.OPEN));
    if (open.isEmpty()) {
      return Optional.empty();
    }
    SezzleCheckout last = open.get(open.size() - 1);
    return isLike(last, wanted) && isOpenAtSezzle(last)
        ? Optional.of(StartedCheckout.again(last.getId(), last.getSession().url().get()))
        : Optional.empty();
  }

  private boolean isLike(SezzleCheckout open, SezzleCheckout wanted) {
    return open.getSession().url().isPresent()
        && !open.getSession().isOver(clock.instant().plus(LONG_ENOUGH))
        && open.getSession().fingerprint().equals(wanted.getSession().fingerprint())
        && open.getSession().mode() == wanted.getSession().mode()
        && open.getMode().equals(wanted.getMode())
        && open.getAmount().equals(wanted.getAmount())
        && open.getIntent() == wanted.getIntent()
        && open.getLocale() == wanted.getLocale()
        && open.getAccount().isSaving() == wanted.getAccount().isSaving();
  }

  private boolean isOpenAtSezzle(SezzleCheckout open) {
    try {
      return clients.of(open).getOrder(open.getSezzleOrderUuid().get()).getCheckoutStatus()
          == CheckoutStatus.ACTIVE;
    } catch (SezzleException e) {
      LOG.info("A new session is made; {} could not be read: {}", open, e.getMessage());
      return false;
    }
  }
}
