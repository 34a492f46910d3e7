package org.broadleafsezzle.demo.simulator.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Source;

/** The orders, and what a merchant does with one by hand. */
final class OrderPages {

  private static final String ORDER = "/orders/{uuid}";

  private final Simulation simulation;
  private final Page page;

  OrderPages(Simulation simulation, Page page) {
    this.simulation = simulation;
    this.page = page;
  }

  /** A movement by hand. */
  private interface ByHand {
    Object move(Order order, Money amount, Source source);
  }

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        page.page("/", this::list),
        page.page(ORDER, this::one),
        movement("capture", "captured", simulation.movements()::capture),
        movement("refund", "refunded", simulation.movements()::refund),
        movement("release", "released", simulation.movements()::release),
        page.form(ORDER + "/dispute", this::dispute, this::refused));
  }

  private Route<Function<Request, Answer>> movement(String name, String done, ByHand movement) {
    return page.form(
        ORDER + "/" + name,
        request -> {
          Order order = order(request);
          Object unused = movement.move(order, amount(request, order), Source.DASHBOARD);
          return Page.done("/orders/" + order.uuid(), done);
        },
        this::refused);
  }

  private Answer list(Request request) {
    return page.show(
        request,
        "orders.ftlh",
        OrdersView.of(simulation.orders().all(), simulation.clock().instant()));
  }

  private Answer one(Request request) {
    return page.show(request, "order.ftlh", view(request));
  }

  private Answer refused(Request request, String error) {
    return page.refused("order.ftlh", view(request), error);
  }

  private Answer dispute(Request request) {
    Order order = order(request);
    EventName event =
        request
            .formField("event")
            .flatMap(EventName::of)
            .filter(EventName::isDispute)
            .orElseThrow(() -> new IllegalArgumentException("Choose a dispute event."));
    simulation.disputes().publish(order, event);
    return Page.done("/orders/" + order.uuid(), "disputed");
  }

  private OrderView view(Request request) {
    Order order = order(request);
    return OrderView.of(
        order, simulation.clock().instant(), simulation.links().checkout(order.uuid()));
  }

  private Order order(Request request) {
    return simulation.orders().get(request.pathVariable("uuid"));
  }

  private static Money amount(Request request, Order order) {
    String text = request.formField("amount").orElse("");
    if (!text.matches("\\d{1,7}(\\.\\d{1,2})?")) {
      throw new IllegalArgumentException("The amount has to be a number like 12.34.");
    }
    int cents = new BigDecimal(text).movePointRight(2).intValueExact();
    return order.purchase().orderAmount().withCents(cents);
  }
}
