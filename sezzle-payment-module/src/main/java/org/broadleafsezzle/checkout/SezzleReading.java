package org.broadleafsezzle.checkout;

import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.model.Order;

/** An order as Sezzle showed it, and what its times mean. */
final class SezzleReading {

  private final Order order;
  private final Instant at;
  private final Optional<Instant> endInTheShop;

  SezzleReading(Order order, Instant at, Optional<Instant> endInTheShop) {
    this.order = order;
    this.at = at;
    this.endInTheShop = endInTheShop;
  }

  Order order() {
    return order;
  }

  /** When it was shown, by Sezzle's clock. */
  Instant at() {
    return at;
  }

  /** When the authorization ends by the shop's clock; empty if Sezzle did not say when it ends. */
  Optional<Instant> endInTheShop() {
    return endInTheShop;
  }
}
