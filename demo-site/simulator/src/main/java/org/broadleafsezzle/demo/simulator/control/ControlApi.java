package org.broadleafsezzle.demo.simulator.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/** The commands that tests give the simulator; the root package lists them. */
public final class ControlApi {

  private final Simulation simulation;

  public ControlApi(Simulation simulation) {
    this.simulation = simulation;
  }

  public List<Route<Function<Request, Answer>>> routes() {
    return Stream.<List<Route<Function<Request, Answer>>>>of(
            List.of(Commands.route("POST", "/reset", this::reset)),
            new SettingsCommands(simulation).routes(),
            new ClockCommands(simulation.clock()).routes(),
            new MannerCommands(simulation.manners()).routes(),
            new FaultCommands(simulation).routes(),
            new LogCommands(simulation.log()).routes(),
            new OrderCommands(simulation).routes(),
            new CustomerCommands(simulation).routes(),
            new WebhookCommands(simulation).routes())
        .flatMap(List::stream)
        .toList();
  }

  private Object reset(Request request) {
    simulation.reset();
    return null;
  }
}
