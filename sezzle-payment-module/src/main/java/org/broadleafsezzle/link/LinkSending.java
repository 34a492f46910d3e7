package org.broadleafsezzle.link;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.LinkTerms;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.link.LinkResult.Kind;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the checkout of a cart to its customer. All that is open of the cart at Sezzle is ended
 * first, so that there is one address to pay at; only then Sezzle is asked for the new one, which
 * it writes to the customer itself.
 */
public class LinkSending {

  private static final Logger LOG = LoggerFactory.getLogger(LinkSending.class);

  /** Enough for somebody else's decision, and for the same form sent twice. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SezzleSettingsSource settings;
  private final LinkAddresses addresses;
  private final Eligibility eligibility;
  private final PlatformThread thread;
  private final PlatformOrders orders;
  private final CheckoutLeases leases;
  private final PayLinks links;
  private final OpenAttempts openAttempts;
  private final CheckoutStart start;
  private final Timeline timeline;
  private final Clock clock;

  public LinkSending(
      SezzleSettingsSource settings,
      LinkAddresses addresses,
      Eligibility eligibility,
      PlatformThread thread,
      PlatformOrders orders,
      CheckoutLeases leases,
      PayLinks links,
      OpenAttempts openAttempts,
      CheckoutStart start,
      Timeline timeline,
      Clock clock) {
    this.settings = settings;
    this.addresses = addresses;
    this.eligibility = eligibility;
    this.thread = thread;
    this.orders = orders;
    this.leases = leases;
    this.links = links;
    this.openAttempts = openAttempts;
    this.start = start;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Sends it, once for each form however often that is sent.
   *
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if a payment of the cart is being
   *     decided right now; nothing was sent
   */
  public LinkResult send(LinkRequest request, Actor by) {
    try (CheckoutLease lease = leases.acquireCart(request.orderId(), PATIENCE)) {
      return thread.runFor(request.orderId(), () -> send(request, by, lease));
    } catch (SettingsException e) {
      return LinkResult.failed(Kind.FAILED, e);
    }
  }

  private LinkResult send(LinkRequest request, Actor by, CheckoutLease lease) {
    Optional<PayLink> known = links.find(request.id());
    if (known.isPresent()) {
      return before(known.get());
    }
    if (!settings.link().isOn()) {
      return LinkResult.of(Kind.OFF);
    }
    if (!addresses.areKnown()) {
      return LinkResult.of(Kind.NO_ADDRESS);
    }
    Optional<Order> cart = orders.read(request.orderId());
    Offer offer = eligibility.judge(cart.orElse(null));
    if (!offer.amount().isPresent()) {
      return LinkResult.notOffered(offer);
    }
    List<PayLink> earlier = links.findByOrder(request.orderId());
    Optional<String> newest = earlier.stream().findFirst().map(PayLink::getId);
    if (!newest.equals(request.seen())) {
      return LinkResult.of(Kind.OVERTAKEN, earlier.isEmpty() ? null : earlier.get(0));
    }
    if (openAttempts.isBeingCharged(request.orderId())) {
      return LinkResult.of(Kind.BEING_CHARGED);
    }
    try {
      if (!openAttempts.end(request.orderId(), by)) {
        return LinkResult.of(Kind.PAID);
      }
    } catch (SezzleException e) {
      LOG.info("No payment link of order={}: what is open is not ended", request.orderId(), e);
      return LinkResult.failed(Kind.FAILED, e);
    }
    lease.renew();
    return start(cart.get(), request, by);
  }

  /** The outcome of a form that was sent before. */
  private static LinkResult before(PayLink link) {
    switch (link.getOutcome()) {
      case SENT:
        return LinkResult.of(Kind.SENT_BEFORE, link);
      case NOT_SENT:
        return LinkResult.of(Kind.FAILED);
      default:
        return LinkResult.of(Kind.UNKNOWN, link);
    }
  }

  private LinkResult start(Order cart, LinkRequest request, Actor by) {
    PayLink link =
        new PayLink(
            request.id(),
            request.orderId(),
            request.channel(),
            request.recipient(),
            request.language().code(),
            by,
            clock.instant());
    if (!links.add(link)) {
      return before(links.find(link.getId()).get());
    }
    LinkTerms terms =
        new LinkTerms(
            by,
            request.language().locale(),
            settings.link().lifetime(),
            request.notification(),
            begun -> links.change(link.getId(), row -> row.begin(begun.getId())));
    try {
      start.startLink(cart, terms);
    } catch (CheckoutRefusedException e) {
      return failed(link, e);
    }
    PayLink sent = links.change(link.getId(), PayLink::sent);
    timeline.add(
        new CheckoutEvent(
                sent.getCheckoutId().get(), EventKind.LINK_SENT, by, null, null, clock.instant())
            .saying(LedgerMessage.of(sent.getChannel())));
    LOG.info("{} has sent a payment link; {}", by, sent);
    return LinkResult.of(Kind.SENT, sent);
  }

  /** An address that nobody knows can't be paid at, whether or not Sezzle has made it. */
  private LinkResult failed(PayLink link, CheckoutRefusedException refusal) {
    if (link.getChannel() != LinkChannel.COPY && !refusal.isSurelyNotMade()) {
      LOG.warn(
          "Sezzle did not answer whether it has sent a payment link; {}. If Sezzle's dashboard"
              + " shows it, say so on the page of payment links.",
          link);
      return LinkResult.of(Kind.UNKNOWN, link);
    }
    links.change(link.getId(), PayLink::notSent);
    if (refusal.shopperMessage() == CheckoutMessage.REPEATED) {
      return LinkResult.of(Kind.REPEATED);
    }
    return refusal.getCause() instanceof RuntimeException
        ? LinkResult.failed(Kind.FAILED, (RuntimeException) refusal.getCause())
        : LinkResult.of(Kind.FAILED);
  }
}
