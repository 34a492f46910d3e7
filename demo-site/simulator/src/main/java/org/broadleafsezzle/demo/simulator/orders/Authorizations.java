package org.broadleafsezzle.demo.simulator.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadleafsezzle.demo.simulator.events.Events;
import org.broadleafsezzle.demo.simulator.merchant.Merchant;

/** Grants (or refuses) the money of an order. */
public final class Authorizations {

  private static final int FIRST_SEZZLE_ORDER_ID = 100_001;

  private final Clock clock;
  private final Merchant merchant;
  private final Movements movements;
  private final OrderEvents events;
  private final AtomicInteger nextSezzleOrderId = new AtomicInteger(FIRST_SEZZLE_ORDER_ID);

  public Authorizations(Clock clock, Merchant merchant, Movements movements, Events events) {
    this.clock = clock;
    this.merchant = merchant;
    this.movements = movements;
    this.events = new OrderEvents(events);
  }

  /** The shopper agreed: the order is authorized and, if its intent is CAPTURE, captured. */
  public void approveByShopper(Order order) {
    decide(order, true);
  }

  /** Sezzle decides without a shopper, as the merchant's settings say. */
  void decideWithoutShopper(Order order) {
    decide(order, merchant.settings().approvesWithoutShopper());
  }

  void decide(Order order, boolean approved) {
    Instant now = clock.instant();
    order.complete(
        new Authorization(
            UUID.randomUUID().toString(),
            order.purchase().orderAmount(),
            approved,
            now,
            now.plus(merchant.settings().authorizationLifetime()),
            order.purchase().financing(),
            "SIM-" + nextSezzleOrderId.getAndIncrement()));
    if (!approved) {
      return;
    }
    events.authorized(order);
    if (order.purchase().intent() == Intent.CAPTURE) {
      movements.capture(order, order.purchase().orderAmount(), Source.GATEWAY);
    }
  }
}
