package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Movement;
import org.broadleafsezzle.demo.simulator.orders.Order;

/**
 * One order.
 *
 * @param facts what is known of it
 * @param amounts what was done with its money; empty before it is authorized
 * @param actions what a merchant can do by hand now
 * @param checkoutUrl where the shopper decides; null once it is decided
 */
public record OrderView(
    String uuid,
    String referenceId,
    String state,
    String total,
    String currency,
    List<Fact> facts,
    List<Fact> amounts,
    List<Action> actions,
    List<Step> steps,
    List<String> disputeEvents,
    String checkoutUrl) {

  /** A value, and the key of its name. */
  public record Fact(String key, String value) {}

  /** Something to do by hand; most is the largest amount, in whole units. */
  public record Action(String id, String most) {}

  /** Something that happened. */
  public record Step(String at, String what, String amount, String who, String uuid) {}

  private record Moved(String what, Movement movement) {}

  static OrderView of(Order order, Instant now, String checkoutUrl) {
    OrderState state = OrderState.of(order, now);
    return new OrderView(
        order.uuid(),
        order.referenceId(),
        state.key(),
        Formats.money(order.purchase().orderAmount()),
        order.purchase().orderAmount().currency(),
        facts(order),
        order.authorization().map(a -> amounts(a, now)).orElse(List.of()),
        order.authorization().map(a -> actions(a, now)).orElse(List.of()),
        order.authorization().map(OrderView::steps).orElse(List.of()),
        Stream.of(EventName.values())
            .filter(EventName::isDispute)
            .map(EventName::wireName)
            .toList(),
        state == OrderState.ACTIVE ? checkoutUrl : null);
  }

  private static List<Fact> facts(Order order) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("description", order.purchase().description()));
    facts.add(new Fact("intent", order.purchase().intent().name()));
    facts.add(new Fact("locale", order.purchase().locale()));
    facts.add(new Fact("uuid", order.uuid()));
    facts.add(new Fact("created", Formats.time(order.createdAt())));
    order
        .authorization()
        .ifPresent(
            a -> {
              facts.add(new Fact("sezzle-order-id", a.sezzleOrderId()));
              facts.add(new Fact("authorization-expires", Formats.time(a.expiration())));
            });
    order
        .parentUuid()
        .ifPresent(
            parent ->
                facts.add(new Fact(order.isUpcharge() ? "upcharge-of" : "reauthorizes", parent)));
    order.reauthorizedAs().ifPresent(next -> facts.add(new Fact("reauthorized-as", next)));
    return facts;
  }

  private static List<Fact> amounts(Authorization a, Instant now) {
    return List.of(
        new Fact("authorized", Formats.money(a.approved() ? a.amount() : a.amount().withCents(0))),
        new Fact("captured", Formats.money(a.captured())),
        new Fact("refunded", Formats.money(a.refunded())),
        new Fact("released", Formats.money(a.released())),
        new Fact("capturable", Formats.money(a.capturable(now))),
        new Fact("refundable", Formats.money(a.refundable())));
  }

  private static List<Action> actions(Authorization a, Instant now) {
    List<Action> actions = new ArrayList<>();
    Money capturable = a.capturable(now);
    if (capturable.amountInCents() > 0) {
      String most = capturable.units().toPlainString();
      actions.add(new Action("capture", most));
      actions.add(new Action("release", most));
    }
    if (a.refundable().amountInCents() > 0) {
      String most = a.refundable().units().toPlainString();
      actions.add(new Action("refund", most));
    }
    return actions;
  }

  private static List<Step> steps(Authorization a) {
    return Stream.of(
            moved("captured", a.captures()),
            moved("refunded", a.refunds()),
            moved("released", a.releases()))
        .flatMap(stream -> stream)
        .sorted(Comparator.comparing(moved -> moved.movement().at()))
        .map(
            moved ->
                new Step(
                    Formats.time(moved.movement().at()),
                    moved.what(),
                    Formats.money(moved.movement().amount()),
                    moved.movement().source().wireName(),
                    moved.movement().uuid()))
        .toList();
  }

  private static Stream<Moved> moved(String what, List<Movement> movements) {
    return movements.stream().map(movement -> new Moved(what, movement));
  }
}
