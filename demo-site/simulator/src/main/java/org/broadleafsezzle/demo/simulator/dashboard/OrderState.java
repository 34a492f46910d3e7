package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Instant;
import java.util.Locale;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.CheckoutStatus;
import org.broadleafsezzle.demo.simulator.orders.Order;

/** Where an order stands, in the words of a merchant. */
enum OrderState {
  ACTIVE("At checkout"),
  DENIED("Denied"),
  DELETED("Checkout ended"),
  AUTHORIZED("Authorized"),
  PARTLY_CAPTURED("Partly captured"),
  CAPTURED("Captured"),
  PARTLY_REFUNDED("Partly refunded"),
  REFUNDED("Refunded"),
  RELEASED("Released"),
  EXPIRED("Expired");

  private final String label;

  OrderState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The name of the style of its badge. */
  String style() {
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
