package org.broadleafsezzle.demo.simulator.api;

import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.orders.FollowUps;
import org.broadleafsezzle.demo.simulator.orders.Intent;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Movement;
import org.broadleafsezzle.demo.simulator.orders.Movements;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Orders;
import org.broadleafsezzle.demo.simulator.orders.Source;

/** An order, and the movements of its money. */
public final class OrderApi {

  private final Orders orders;
  private final Movements movements;
  private final FollowUps followUps;
  private final OrderAnswers answers;

  public OrderApi(Orders orders, Movements movements, FollowUps followUps, OrderAnswers answers) {
    this.orders = orders;
    this.movements = movements;
    this.followUps = followUps;
    this.answers = answers;
  }

  List<Route<Operation>> routes() {
    return List.of(
        Operation.route("GET", "/order/{order_uuid}", "getOrder", this::get),
        Operation.answering(
            Operation.route("PATCH", "/order/{order_uuid}", "updateOrder", this::update), 422, 422),
        Operation.route(
            "DELETE", "/order/{order_uuid}/checkout", "deleteCheckout", this::deleteCheckout),
        movement("capture", this::capture),
        movement("refund", this::refund),
        movement("release", this::release),
        movement("reauthorize", this::reauthorize),
        movement("upcharge", this::upcharge));
  }

  private static Route<Operation> movement(String name, Function<Request, Answer> handler) {
    return Operation.onceByRequestId(
        Operation.route("POST", "/order/{order_uuid}/" + name, name, handler));
  }

  private Answer get(Request request) {
    return answers.of(order(request));
  }

  private Answer update(Request request) {
    Order order = order(request);
    Fields body = Fields.of(request);
    String referenceId = SessionReader.referenceId(body);
    body.check();
    orders.changeReferenceId(order, referenceId);
    return Answer.noContent();
  }

  private Answer deleteCheckout(Request request) {
    orders.deleteCheckout(order(request));
    return Answer.noContent();
  }

  private Answer capture(Request request) {
    Order order = order(request);
    Fields body = Fields.of(request);
    Money amount = MoneyReader.price(body.require("capture_amount"), "capture_amount");
    body.bool("partial_capture");
    body.check();
    return answer(movements.capture(order, amount, Source.GATEWAY));
  }

  private Answer refund(Request request) {
    Order order = order(request);
    return answer(movements.refund(order, price(request), Source.GATEWAY));
  }

  private Answer release(Request request) {
    Order order = order(request);
    return answer(movements.release(order, price(request), Source.GATEWAY));
  }

  private Answer reauthorize(Request request) {
    Order order = order(request);
    return answers.of(followUps.reauthorize(order, price(request)));
  }

  private Answer upcharge(Request request) {
    Order order = order(request);
    Fields body = Fields.of(request);
    Intent intent = SessionReader.intent(body);
    Money amount = MoneyReader.price(body.require("upcharge_amount"), "upcharge_amount");
    body.check();
    return answers.of(followUps.upcharge(order, intent, amount));
  }

  private static Money price(Request request) {
    Fields body = Fields.of(request);
    Money amount = MoneyReader.price(body);
    body.check();
    return amount;
  }

  private Order order(Request request) {
    return orders.get(request.pathVariable("order_uuid"));
  }

  private static Answer answer(Movement movement) {
    return Answer.json(200, Json.SEZZLE.write(new UuidWire(movement.uuid(), null)));
  }
}
