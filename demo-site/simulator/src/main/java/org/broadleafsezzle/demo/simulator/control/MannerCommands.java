package org.broadleafsezzle.demo.simulator.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;

/** Reads and changes how kind Sezzle is. */
final class MannerCommands {

  private final Manners manners;

  MannerCommands(Manners manners) {
    this.manners = manners;
  }

  /**
   * The manners that are on.
   *
   * @param on all of them; what is not named is off
   * @param listingWaitMillis how late something is listed; null leaves it as it is
   */
  record State(List<Manner> on, Long listingWaitMillis) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route("GET", "/manners", request -> state()),
        Commands.route("PUT", "/manners", this::change),
        Commands.route("DELETE", "/manners", this::reset));
  }

  private State state() {
    return new State(manners.on().stream().sorted().toList(), manners.listingWait().toMillis());
  }

  private Object change(Request request) {
    State wanted = Commands.read(request, State.class);
    List<Manner> on = Commands.required(wanted.on(), "on");
    if (wanted.listingWaitMillis() != null) {
      manners.listAfter(Duration.ofMillis(wanted.listingWaitMillis()));
    }
    manners.turnOn(on);
    return state();
  }

  private Object reset(Request request) {
    manners.reset();
    return state();
  }
}
