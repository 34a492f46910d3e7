package org.broadleafsezzle.demo.simulator.control;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.CheckoutStatus;
import org.broadleafsezzle.demo.simulator.orders.Movement;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Purchase;

/** All that the simulator knows of an order. */
public record OrderView(
    String uuid,
    String referenceId,
    CheckoutStatus checkoutStatus,
    Instant createdAt,
    Purchase purchase,
    AuthorizationView authorization,
    boolean isUpcharge,
    String parentOrderUuid,
    String reauthorizedAs,
    List<Movement> upcharges) {

  static OrderView of(Order order, Instant now) {
    return new OrderView(
        order.uuid(),
        order.referenceId(),
        order.statusAt(now),
        order.createdAt(),
        order.purchase(),
        order.authorization().map(a -> AuthorizationView.of(a, now)).orElse(null),
        order.isUpcharge(),
        order.parentUuid().orElse(null),
        order.reauthorizedAs().orElse(null),
        order.upcharges());
  }

  /** An authorization, with the sums a test wants to look at. */
  public record AuthorizationView(
      String uuid,
      boolean approved,
      int amountInCents,
      String currency,
      Instant createdAt,
      Instant expiration,
      boolean expired,
      String sezzleOrderId,
      int capturedInCents,
      int refundedInCents,
      int releasedInCents,
      int capturableInCents,
      int refundableInCents,
      List<Movement> captures,
      List<Movement> refunds,
      List<Movement> releases) {

    static AuthorizationView of(Authorization a, Instant now) {
      return new AuthorizationView(
          a.uuid(),
          a.approved(),
          a.amount().amountInCents(),
          a.amount().currency(),
          a.createdAt(),
          a.expiration(),
          a.isExpired(now),
          a.sezzleOrderId(),
          a.captured().amountInCents(),
          a.refunded().amountInCents(),
          a.released().amountInCents(),
          a.capturable(now).amountInCents(),
          a.refundable().amountInCents(),
          a.captures(),
          a.refunds(),
          a.releases());
    }
  }
}
