package org.broadleafsezzle.demo.simulator.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.demo.simulator.customers.Customers;
import org.broadleafsezzle.demo.simulator.events.Event;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.events.Events;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.merchant.Merchant;
import org.broadleafsezzle.demo.simulator.orders.Authorizations;
import org.broadleafsezzle.demo.simulator.orders.Customer;
import org.broadleafsezzle.demo.simulator.orders.FinancingOption;
import org.broadleafsezzle.demo.simulator.orders.Intent;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Movements;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Orders;
import org.broadleafsezzle.demo.simulator.orders.Purchase;
import org.broadleafsezzle.demo.simulator.orders.Source;

/**
 * Events that look like real ones and are about nothing that exists: a purchase is played through
 * in books of its own, which nobody sees.
 */
final class SampleEvents {

  private static final Money AMOUNT = new Money(10_000, "USD");
  private static final Customer SHOPPER =
      new Customer(true, "shopper@example.com", "Sam", "Sample", null, null, null, null);

  private final Clock clock;
  private final Merchant merchant;

  SampleEvents(Clock clock, Merchant merchant) {
    this.clock = clock;
    this.merchant = merchant;
  }

  /** A new event of this name. */
  Event of(EventName name) {
    Events events = new Events(clock);
    Map<EventName, Event> published = new EnumMap<>(EventName.class);
    events.onEvent(event -> published.putIfAbsent(event.event(), event));
    play(events, name);
    return published.get(name);
  }

  private void play(Events events, EventName name) {
    Manners kind = new Manners(new MovableClock(clock));
    Movements movements = new Movements(clock, kind, events);
    Order order = new Orders(clock, kind).create(purchase(), "");
    new Authorizations(clock, merchant, movements, events).approveByShopper(order);
    if (name.isDispute()) {
      new Disputes(clock, events, movements).publish(order, name);
    } else {
      movements.refund(order, AMOUNT, Source.DASHBOARD);
      Customers customers = new Customers(clock, events);
      customers.agree(customers.ask(SHOPPER));
    }
  }

  private Purchase purchase() {
    return new Purchase(
        Intent.CAPTURE,
        "test-" + UUID.randomUUID(),
        "Test delivery",
        AMOUNT,
        false,
        FinancingOption.FOUR_BIWEEKLY,
        List.of(),
        List.of(),
        null,
        null,
        null,
        clock.instant().plus(Duration.ofMinutes(1)),
        null,
        null,
        Purchase.DEFAULT_LOCALE,
        SHOPPER);
  }
}
