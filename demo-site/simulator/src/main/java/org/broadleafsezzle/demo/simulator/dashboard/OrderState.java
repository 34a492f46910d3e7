package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Instant;
import java.util.Locale;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.CheckoutStatus;
import org.broadleafsezzle.demo.simulator.orders.Order;

/** The state of an order, as a merchant sees it. */
enum OrderState {
  ACTIVE,
  DENIED,
  DELETED,
  AUTHORIZED,
  PARTLY_CAPTURED,
  CAPTURED,
  PARTLY_REFUNDED,
  REFUNDED,
  RELEASED,
  EXPIRED;

  /** The key of its words, and the name of the style of its badge. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static OrderState of(Order order, Instant now) {
    if (order.wasCompleted()) {
      return ofMoney(order.authorization().orElseThrow(), now);
    }
    CheckoutStatus status = order.statusAt(now);
    return switch (status) {
      case ACTIVE -> ACTIVE;
      case DENIED -> DENIED;
      case DELETED, COMPLETED -> DELETED;
    };
  }

  private static OrderState ofMoney(Authorization authorization, Instant now) {
    int captured = authorization.captured().amountInCents();
    int refunded = authorization.refunded().amountInCents();
    if (captured > 0 && refunded == captured) {
      return REFUNDED;
    }
    if (refunded > 0) {
      return PARTLY_REFUNDED;
    }
    boolean open = authorization.capturable(now).amountInCents() > 0;
    if (captured > 0) {
      return open ? PARTLY_CAPTURED : CAPTURED;
    }
    if (open) {
      return AUTHORIZED;
    }
    return authorization.uncaptured().amountInCents() == 0 ? RELEASED : EXPIRED;
  }
}
