package org.broadleafsezzle.demo.simulator.orders;

import java.time.Instant;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.events.Events;

/** The events a merchant is told when an order's money moves; a release is told to nobody. */
final class OrderEvents {

  private final Events events;

  OrderEvents(Events events) {
    this.events = events;
  }

  private record Authorized(String uuid, String referenceId, GrantedMoney authorization) {}

  private record GrantedMoney(
      String uuid,
      Instant createdAt,
      Money authorizationAmount,
      boolean approved,
      Instant expiration,
      String sezzleOrderId) {}

  private record Captured(String uuid, String referenceId, MovedMoney capture, Source source) {}

  private record Refunded(String uuid, String referenceId, MovedMoney refund, Source source) {}

  private record MovedMoney(String uuid, Instant createdAt, Money amount) {
    MovedMoney(Movement movement) {
      this(movement.uuid(), movement.at(), movement.amount());
    }
  }

  void authorized(Order order) {
    Authorization granted = order.authorization().orElseThrow();
    events.publish(
        EventName.ORDER_AUTHORIZED,
        new Authorized(
            order.uuid(),
            order.referenceId(),
            new GrantedMoney(
                granted.uuid(),
                granted.createdAt(),
                granted.amount(),
                granted.approved(),
                granted.expiration(),
                granted.sezzleOrderId())));
  }

  void captured(Order order, Movement capture) {
    events.publish(
        EventName.ORDER_CAPTURED,
        new Captured(order.uuid(), order.referenceId(), new MovedMoney(capture), capture.source()));
  }

  void refunded(Order order, Movement refund) {
    events.publish(
        EventName.ORDER_REFUNDED,
        new Refunded(order.uuid(), order.referenceId(), new MovedMoney(refund), refund.source()));
  }
}
