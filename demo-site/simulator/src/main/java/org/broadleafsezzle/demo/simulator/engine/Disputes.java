package org.broadleafsezzle.demo.simulator.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.events.Events;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Movements;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Source;

/** Disputes of shoppers. Sezzle refunds the order of a shopper who wins. */
public final class Disputes {

  private static final Period TIME_TO_ANSWER = Period.ofDays(10);
  private static final int LARGEST_ID = 1_000_000;

  private final Clock clock;
  private final Events events;
  private final Movements movements;

  Disputes(Clock clock, Events events, Movements movements) {
    this.clock = clock;
    this.events = events;
    this.movements = movements;
  }

  private record DisputeData(
      int disputeId,
      String orderUuid,
      String orderReferenceId,
      String disputeType,
      String disputeStatus,
      int disputeAmountInCents,
      String disputeCurrency,
      String disputeDueDate) {}

  /** Publishes a dispute event; all events of one order are about the same dispute. */
  public void publish(Order order, EventName event) {
    if (event == EventName.DISPUTE_CLOSED_CUSTOMER_WIN) {
      order.authorization().ifPresent(authorization -> refundAll(order, authorization));
    }
    Money amount = order.purchase().orderAmount();
    events.publish(
        event,
        new DisputeData(
            1 + Math.floorMod(order.uuid().hashCode(), LARGEST_ID),
            order.uuid(),
            order.referenceId(),
            "product_not_received",
            event.wireName().replaceFirst("^dispute\\.", "").replace('.', '_'),
            amount.amountInCents(),
            amount.currency(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plus(TIME_TO_ANSWER).toString()));
  }

  private void refundAll(Order order, Authorization authorization) {
    Money left = authorization.refundable();
    if (left.amountInCents() > 0) {
      movements.refund(order, left, Source.DISPUTE);
    }
  }
}
