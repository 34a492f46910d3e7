package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SettingsException;

/**
 * The time at Sezzle, as its answers have told it: an end that Sezzle gave is an end by Sezzle's
 * clock, however wrong the shop's is. A time that is read from an order is compared with {@link
 * #now}; the books keep times by the shop's clock ({@link #endInTheShop}), so that a later
 * comparison with that clock is right.
 */
public class SezzleTime {

  private final SezzleClients clients;
  private final Clock clock;

  public SezzleTime(SezzleClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /** Now, at the gateway of this checkout; the shop's time until Sezzle has answered once. */
  public Instant now(SezzleCheckout checkout) {
    return clock.instant().plus(ahead(checkout));
  }

  /** The end of the authorization by the shop's clock; empty if Sezzle did not say when it ends. */
  public Optional<Instant> endInTheShop(SezzleCheckout checkout, Order atSezzle) {
    return atSezzle
        .getAuthorization()
        .flatMap(Authorization::getExpiration)
        .map(end -> end.minus(ahead(checkout)));
  }

  private Duration ahead(SezzleCheckout checkout) {
    try {
      return clients.clockAhead(checkout);
    } catch (SettingsException e) {
      return Duration.ZERO;
    }
  }
}
