package org.broadleafsezzle.demo.simulator.control;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.checkout.Decision;
import org.broadleafsezzle.demo.simulator.checkout.Session;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.orders.Address;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Movement;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Source;

/** Looks at orders, decides for the shopper, and moves money as the merchant does by hand. */
final class OrderCommands {

  private final Simulation simulation;

  OrderCommands(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * The shopper's decision.
   *
   * @param tokenize whether they may be charged later; true unless given, and of no effect unless
   *     the merchant asked
   * @param shippingAddress where it is to be shipped; null if the shopper does not say
   */
  record Shopper(Decision decision, Boolean tokenize, Address shippingAddress) {}

  /** The next address of the shopper's browser; null after closing the window. */
  record Next(String redirectUrl) {}

  record Amount(Integer amountInCents) {}

  record Dispute(String event) {}

  /** Facts that Sezzle is to believe of an order; null leaves one as it is. */
  record Falsehood(Integer amountInCents, String currency, String referenceId) {}

  /** A movement by hand. */
  private interface ByHand {
    Movement move(Order order, Money amount, Source source);
  }

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route("GET", "/orders", this::list),
        Commands.route("GET", "/orders/{uuid}", this::get),
        Commands.route("POST", "/orders/{uuid}/decision", this::decide),
        Commands.route("POST", "/tokens/{token}/decision", this::decideToken),
        Commands.route(
            "POST", "/orders/{uuid}/capture", r -> byHand(r, simulation.movements()::capture)),
        Commands.route(
            "POST", "/orders/{uuid}/refund", r -> byHand(r, simulation.movements()::refund)),
        Commands.route(
            "POST", "/orders/{uuid}/release", r -> byHand(r, simulation.movements()::release)),
        Commands.route("POST", "/orders/{uuid}/dispute", this::dispute),
        Commands.route("POST", "/orders/{uuid}/falsify", this::falsify));
  }

  private Object list(Request request) {
    Instant now = simulation.clock().instant();
    return simulation.orders().all().stream()
        .filter(
            order ->
                request.queryParameter("referenceId").map(order.referenceId()::equals).orElse(true))
        .map(order -> OrderView.of(order, now))
        .toList();
  }

  private Object get(Request request) {
    return OrderView.of(order(request), simulation.clock().instant());
  }

  private Object decide(Request request) {
    Order order = order(request);
    return decide(simulation.sessions().ofOrder(order.uuid()), request);
  }

  private Object decideToken(Request request) {
    return decide(simulation.sessions().ofToken(request.pathVariable("token")), request);
  }

  private Object decide(Session session, Request request) {
    Shopper shopper = Commands.read(request, Shopper.class);
    Decision decision = Commands.required(shopper.decision(), "decision");
    boolean tokenize = shopper.tokenize() == null || shopper.tokenize();
    if (shopper.shippingAddress() != null) {
      session.order().ifPresent(one -> simulation.orders().ship(one, shopper.shippingAddress()));
    }
    String next = simulation.decisions().decide(session, decision, tokenize);
    return new Next(decision == Decision.COMPLETE_AND_CLOSE ? null : next);
  }

  private Object byHand(Request request, ByHand movement) {
    Order order = order(request);
    int cents =
        Commands.required(Commands.read(request, Amount.class).amountInCents(), "amountInCents");
    return movement.move(order, order.purchase().orderAmount().withCents(cents), Source.DASHBOARD);
  }

  private Object dispute(Request request) {
    String name = Commands.required(Commands.read(request, Dispute.class).event(), "event");
    EventName event =
        EventName.of(name)
            .filter(EventName::isDispute)
            .orElseThrow(() -> new BadCommandException(name + " is not a dispute event."));
    simulation.disputes().publish(order(request), event);
    return null;
  }

  private Object falsify(Request request) {
    Order order = order(request);
    Falsehood wanted = Commands.read(request, Falsehood.class);
    Money asked = order.purchase().orderAmount();
    simulation
        .orders()
        .falsify(
            order,
            new Money(
                wanted.amountInCents() == null ? asked.amountInCents() : wanted.amountInCents(),
                wanted.currency() == null ? asked.currency() : wanted.currency()));
    if (wanted.referenceId() != null) {
      simulation.orders().changeReferenceId(order, wanted.referenceId());
    }
    return OrderView.of(order, simulation.clock().instant());
  }

  private Order order(Request request) {
    return simulation.orders().get(request.pathVariable("uuid"));
  }
}
