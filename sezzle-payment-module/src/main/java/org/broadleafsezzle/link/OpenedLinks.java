package org.broadleafsezzle.link;

import java.time.Clock;
import java.util.Optional;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Leads whoever opens the shop's own address of a payment link to Sezzle's page. */
public class OpenedLinks {

  private final PayLinks links;
  private final CheckoutLedger checkouts;
  private final Clock clock;

  public OpenedLinks(PayLinks links, CheckoutLedger checkouts, Clock clock) {
    this.links = links;
    this.checkouts = checkouts;
    this.clock = clock;
  }

  /** The answer to a visitor who opens the address. */
  public static final class Way {

    private final String url;
    private final boolean known;
    private final boolean paid;

    private Way(String url, boolean known, boolean paid) {
      this.url = url;
      this.known = known;
      this.paid = paid;
    }

    /** Sezzle's page: not for logs; empty if nobody can pay there any more. */
    public Optional<String> url() {
      return Optional.ofNullable(url);
    }

    /** Whether there is such a link. */
    public boolean isKnown() {
      return known;
    }

    /** Whether it is paid. */
    public boolean isPaid() {
      return paid;
    }
  }

  /**
   * The ledger keeps that it was opened, with the moment of the first time.
   *
   * @param token as it came with the request; may be null
   */
  public Way open(String token) {
    Optional<PayLink> link = token == null ? Optional.empty() : links.findByToken(token);
    if (!link.isPresent()) {
      return new Way(null, false, false);
    }
    Optional<SezzleCheckout> checkout = link.get().getCheckoutId().map(checkouts::get);
    Optional<String> url =
        checkout.filter(this::isPayable).flatMap(open -> open.getSession().url());
    if (url.isPresent()) {
      links.open(link.get().getId(), clock.instant());
    }
    boolean paid = checkout.filter(one -> one.getState().isPaying()).isPresent();
    return new Way(url.orElse(null), true, paid);
  }

  private boolean isPayable(SezzleCheckout checkout) {
    return checkout.getState() == CheckoutState.OPEN
        && !checkout.getSession().isOver(clock.instant());
  }
}
