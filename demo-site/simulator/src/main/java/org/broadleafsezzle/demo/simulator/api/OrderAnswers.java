package org.broadleafsezzle.demo.simulator.api;

import java.time.Clock;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.orders.Order;

/** Answers with an order as the API shows it now. */
public final class OrderAnswers {

  private final Clock clock;
  private final Links links;
  private final Manners manners;

  public OrderAnswers(Clock clock, Links links, Manners manners) {
    this.clock = clock;
    this.links = links;
    this.manners = manners;
  }

  Answer of(Order order) {
    return Answer.json(
        200, Json.SEZZLE.write(OrderWire.of(order, clock.instant(), links, manners)));
  }
}
