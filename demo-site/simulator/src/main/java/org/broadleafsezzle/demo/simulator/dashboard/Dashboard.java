package org.broadleafsezzle.demo.simulator.dashboard;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/** The merchant's pages. */
public final class Dashboard {

  private final Simulation simulation;

  public Dashboard(Simulation simulation) {
    this.simulation = simulation;
  }

  public List<Route<Function<Request, Answer>>> routes() {
    Page page = new Page(simulation);
    return Stream.<List<Route<Function<Request, Answer>>>>of(
            new OrderPages(simulation, page).routes(),
            new CustomerPages(simulation, page).routes(),
            new MessagePages(simulation, page).routes(),
            new SettingsPages(simulation, page).routes(),
            new FaultPages(simulation, page).routes(),
            new WebhookPages(simulation, page).routes(),
            new LogPages(simulation, page).routes())
        .flatMap(List::stream)
        .toList();
  }
}
