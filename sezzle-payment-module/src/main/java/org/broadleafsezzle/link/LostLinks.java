package org.broadleafsezzle.link;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.link.LinkResult.Kind;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Payment links of which Sezzle's answer was lost: Sezzle may have written to the customer, who can
 * pay at an address that the shop does not know. Once somebody names the order at Sezzle and it has
 * the link's reference id, the link is like any other, and what was paid becomes an order or is
 * given back.
 */
public class LostLinks {

  private static final Logger LOG = LoggerFactory.getLogger(LostLinks.class);

  /** Longer than a link can be paid by, and its payment be told of. */
  private static final Duration LONGEST = Duration.ofDays(45);

  private static final int MOST = 100;

  private final PayLinks links;
  private final CheckoutLedger checkouts;
  private final SezzleClients clients;
  private final Clock clock;

  public LostLinks(PayLinks links, CheckoutLedger checkouts, SezzleClients clients, Clock clock) {
    this.links = links;
    this.checkouts = checkouts;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * The checkout of a lost link that an order at Sezzle belongs to, even if somebody has said that
   * nothing was sent. Asks Sezzle only if there are lost links: once, or once a mode.
   *
   * @throws SezzleException if Sezzle can't be asked
   */
  public Optional<SezzleCheckout> find(String sezzleOrderUuid, Actor by) {
    Map<Optional<SezzleMode>, Optional<String>> references = new HashMap<>();
    for (PayLink link : links.findUnconfirmed(clock.instant().minus(LONGEST), MOST)) {
      SezzleCheckout checkout = checkouts.get(link.getCheckoutId().get());
      if (isLost(checkout)
          && references
              .computeIfAbsent(checkout.getMode(), mode -> referenceOf(checkout, sezzleOrderUuid))
              .filter(checkout.getReferenceId()::equals)
              .isPresent()) {
        return Optional.of(open(link, checkout, sezzleOrderUuid, by));
      }
    }
    return Optional.empty();
  }

  /**
   * A person has read Sezzle's dashboard, where the link is an order.
   *
   * @param sezzleOrderUuid as it was typed
   */
  public LinkResult found(PayLink link, String sezzleOrderUuid, Actor by) {
    Optional<SezzleCheckout> checkout = link.getCheckoutId().map(checkouts::get);
    if (!checkout.filter(LostLinks::isLost).isPresent()) {
      return LinkResult.of(Kind.NOT_OPEN, link);
    }
    try {
      if (!referenceOf(checkout.get(), sezzleOrderUuid)
          .filter(checkout.get().getReferenceId()::equals)
          .isPresent()) {
        return LinkResult.of(Kind.OTHER_ORDER, link);
      }
    } catch (SezzleException | SettingsException e) {
      return LinkResult.failed(Kind.NOT_DONE, e);
    }
    open(link, checkout.get(), sezzleOrderUuid, by);
    return LinkResult.of(Kind.FOUND, link);
  }

  /** A person has read Sezzle's dashboard, where there is no such order. */
  public LinkResult notFound(PayLink link, Actor by) {
    Optional<SezzleCheckout> checkout = link.getCheckoutId().map(checkouts::get);
    if (!checkout.filter(LostLinks::isLost).isPresent()) {
      return LinkResult.of(Kind.NOT_OPEN, link);
    }
    LOG.info("{} says that Sezzle has not sent a payment link; {}", by, link);
    return LinkResult.of(Kind.CANCELLED, links.change(link.getId(), PayLink::notSent));
  }

  private static boolean isLost(SezzleCheckout checkout) {
    return checkout.getState() == CheckoutState.CREATED
        || checkout.getState() == CheckoutState.FAILED;
  }

  /** The reference id of an order in the checkout's mode; empty if there is none. */
  private Optional<String> referenceOf(SezzleCheckout checkout, String sezzleOrderUuid) {
    try {
      return clients.of(checkout).getOrder(sezzleOrderUuid).getReferenceId();
    } catch (SezzleNotFoundException e) {
      return Optional.empty();
    }
  }

  private SezzleCheckout open(
      PayLink link, SezzleCheckout checkout, String sezzleOrderUuid, Actor by) {
    SezzleCheckout found =
        checkouts.change(
            checkout.getId(), by, row -> row.findAtSezzle(sezzleOrderUuid, clock.instant()));
    links.change(link.getId(), PayLink::sent);
    LOG.info("A payment link whose answer was lost is found at Sezzle; {}", found);
    return found;
  }
}
