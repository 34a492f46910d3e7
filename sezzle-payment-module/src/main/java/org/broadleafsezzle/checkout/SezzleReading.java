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

  /** The time at which Sezzle showed it, by Sezzle's clock. */
  Instant at() {
    return at;
  }

  /** The end of the authorization by the shop's clock; empty if Sezzle did not say when it ends. */
  Optional<Instant> endInTheShop() {
    return endInTheShop;
  }
}
