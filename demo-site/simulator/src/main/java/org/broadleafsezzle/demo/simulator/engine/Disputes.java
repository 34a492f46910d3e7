package org.broadleafsezzle.demo.simulator.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.orders.Order;

/** Tells the merchant that a shopper disputes an order; money does not move by it. */
public final class Disputes {

  private static final Duration TIME_TO_ANSWER = Duration.ofDays(10);

  private final Simulation simulation;

  public Disputes(Simulation simulation) {
    this.simulation = simulation;
  }

  private record DisputeData(
      String disputeId,
      String orderUuid,
      String orderReferenceId,
      String disputeType,
      String disputeStatus,
      int disputeAmountInCents,
      String disputeCurrency,
      Instant disputeDueDate) {}

  /** Publishes a dispute event; all events of one order are about the same dispute. */
  public void publish(Order order, EventName event) {
    byte[] name = ("dispute of " + order.uuid()).getBytes(StandardCharsets.UTF_8);
    simulation
        .events()
        .publish(
            event,
            new DisputeData(
                UUID.nameUUIDFromBytes(name).toString(),
                order.uuid(),
                order.referenceId(),
                "product_not_received",
                event.wireName().startsWith("dispute.closed") ? "closed" : "open",
                order.purchase().orderAmount().amountInCents(),
                order.purchase().orderAmount().currency(),
                simulation.clock().instant().plus(TIME_TO_ANSWER)));
  }
}
