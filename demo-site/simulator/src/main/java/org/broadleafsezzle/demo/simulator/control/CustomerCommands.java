package org.broadleafsezzle.demo.simulator.control;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/** Looks at tokenized customers, and lets them end their agreements. */
final class CustomerCommands {

  private final Simulation simulation;

  CustomerCommands(Simulation simulation) {
    this.simulation = simulation;
  }

  /** A tokenized customer. */
  record View(String uuid, Instant expiration) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route("GET", "/customers", request -> list()),
        Commands.route("POST", "/customers/{uuid}/revoke", this::revoke));
  }

  private Object list() {
    return simulation.customers().all().stream()
        .map(customer -> new View(customer.uuid(), customer.expiration()))
        .toList();
  }

  private Object revoke(Request request) {
    simulation.customers().delete(request.pathVariable("uuid"));
    return null;
  }
}
