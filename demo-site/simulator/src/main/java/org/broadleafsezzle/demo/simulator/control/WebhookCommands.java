package org.broadleafsezzle.demo.simulator.control;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.webhooks.Delivery;

/** Looks at webhook deliveries and sends them again. */
final class WebhookCommands {

  private static final String DELIVERY = "/webhooks/deliveries/{uuid}";

  private final Simulation simulation;

  WebhookCommands(Simulation simulation) {
    this.simulation = simulation;
  }

  /** The deliveries that are meant; if none, all that wait, the newest first. */
  record Sequence(List<String> uuids) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route(
            "GET", "/webhooks/subscriptions", request -> simulation.subscriptions().all()),
        Commands.route("GET", "/webhooks/deliveries", this::deliveries),
        Commands.route("POST", DELIVERY + "/resend", request -> resend(request, 1)),
        Commands.route("POST", DELIVERY + "/send-twice", request -> resend(request, 2)),
        Commands.route("POST", "/webhooks/deliveries/send-out-of-order", this::sendOutOfOrder));
  }

  private List<Delivery> deliveries(Request request) {
    return simulation.webhooks().all().stream()
        .filter(
            delivery ->
                request
                    .queryParameter("event")
                    .map(delivery.event().wireName()::equals)
                    .orElse(true))
        .toList();
  }

  private Object resend(Request request, int times) {
    simulation.webhooks().resend(request.pathVariable("uuid"), times);
    return null;
  }

  private Object sendOutOfOrder(Request request) {
    List<String> uuids = Commands.read(request, Sequence.class).uuids();
    return Map.of("sent", simulation.webhooks().sendInOrder(uuids == null ? List.of() : uuids));
  }
}
