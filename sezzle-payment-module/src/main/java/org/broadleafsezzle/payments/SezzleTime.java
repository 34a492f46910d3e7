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
 * The time at Sezzle, as its answers have told it: what ends at a time that Sezzle gave ends by
 * Sezzle's clock, however wrong the shop's is. What is read from an order is compared with {@link
 * #now}; what is kept in the books is kept in the shop's time ({@link #endInTheShop}), so that
 * whatever compares it with the shop's clock later is right.
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

  /** When the authorization ends by the shop's clock; empty if Sezzle did not say when it ends. */
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
