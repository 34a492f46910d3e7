package org.broadleafsezzle.demo.simulator.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.events.Events;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/**
 * Captures, refunds and releases. Captures and releases together never exceed the authorization,
 * refunds never exceed captures. Every method throws {@link RefusedException} and changes nothing
 * when the order is not authorized, the currency is another one, or the amount is not positive or
 * too much.
 */
public final class Movements {

  private final Clock clock;
  private final Manners manners;
  private final OrderEvents events;

  public Movements(Clock clock, Manners manners, Events events) {
    this.clock = clock;
    this.manners = manners;
    this.events = new OrderEvents(events);
  }

  /** Takes part or all of what is authorized, as long as the authorization lives. */
  public Movement capture(Order order, Money amount, Source source) {
    Authorization authorization = Limits.authorized(order);
    Limits.inCurrencyAndPositive(amount, authorization, "capture_amount");
    requireAlive(authorization, "captured");
    Limits.atMost(amount, authorization.uncaptured(), "capture_amount", "captured");
    Movement capture = movement(amount, source);
    authorization.addCapture(capture);
    events.captured(order, capture);
    return capture;
  }

  /** Gives back part or all of what was captured. */
  public Movement refund(Order order, Money amount, Source source) {
    Authorization authorization = Limits.authorized(order);
    Limits.inCurrencyAndPositive(amount, authorization, "");
    Limits.atMost(amount, authorization.refundable(), "", "refunded");
    requireAllowed(Manner.REFUNDS_REFUSED, source);
    Movement refund = movement(amount, source);
    authorization.addRefund(refund);
    events.refunded(order, refund);
    return refund;
  }

  /** Gives up part or all of what is authorized and not captured. */
  public Movement release(Order order, Money amount, Source source) {
    Authorization authorization = Limits.authorized(order);
    Limits.inCurrencyAndPositive(amount, authorization, "");
    requireAlive(authorization, "released");
    Limits.atMost(amount, authorization.uncaptured(), "", "released");
    requireAllowed(Manner.RELEASES_REFUSED, source);
    Movement release = movement(amount, source);
    authorization.addRelease(release);
    return release;
  }

  private void requireAlive(Authorization authorization, String verb) {
    Instant now = clock.instant();
    if (authorization.isExpired(now)) {
      throw new RefusedException(
          "authorization_expired",
          null,
          "The authorization expired at %s: nothing can be %s."
              .formatted(authorization.expiration(), verb));
    }
  }

  private void requireAllowed(Manner refusing, Source source) {
    if (source == Source.GATEWAY && manners.has(refusing)) {
      throw new RefusedException("not_allowed", null, refusing.label() + ".");
    }
  }

  private Movement movement(Money amount, Source source) {
    return new Movement(UUID.randomUUID().toString(), amount, clock.instant(), source);
  }
}
