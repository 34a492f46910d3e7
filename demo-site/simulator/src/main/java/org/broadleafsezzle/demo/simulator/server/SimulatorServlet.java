package org.broadleafsezzle.demo.simulator.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.demo.simulator.api.ApiFront;
import org.broadleafsezzle.demo.simulator.control.ControlApi;
import org.broadleafsezzle.demo.simulator.dashboard.Dashboard;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Exchange;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.http.Router;
import org.broadleafsezzle.demo.simulator.pages.Assets;
import org.broadleafsezzle.demo.simulator.shopper.ShopperPages;

/** Takes every request to where it is answered: the API, or the pages and the control API. */
final class SimulatorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Simulation simulation;
  private final transient ScheduledExecutorService scheduler;
  private final transient Router<Function<Request, Answer>> router;
  private final LongAdder busyNanos = new LongAdder();

  SimulatorServlet(Simulation simulation, ScheduledExecutorService scheduler) {
    this.simulation = simulation;
    this.scheduler = scheduler;
    this.router =
        new Router<>(
            Stream.<List<Route<Function<Request, Answer>>>>of(
                    new ControlApi(simulation).routes(),
                    new ShopperPages(simulation).routes(),
                    new Dashboard(simulation).routes(),
                    Assets.routes())
                .flatMap(List::stream)
                .toList());
  }

  /** The time it has worked on requests, all threads together; not on answers that are late. */
  Duration busy() {
    return Duration.ofNanos(busyNanos.sum());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long start = System.nanoTime();
    try {
      serve(request, response);
    } finally {
      busyNanos.add(System.nanoTime() - start);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Exchange exchange = new ServletExchange(request, response, scheduler, simulation.clock());
    Optional<Request> read = RequestReader.read(request);
    if (read.isEmpty()) {
      exchange.send(new Answer(413, "text/plain", "The body is too large.", java.util.Map.of()));
    } else if (ApiFront.owns(read.get())) {
      simulation.api().serve(read.get(), exchange);
    } else {
      exchange.send(answer(read.get()));
    }
  }

  private Answer answer(Request request) {
    Optional<Router.Match<Function<Request, Answer>>> match = router.find(request);
    if (match.isEmpty()) {
      return new Answer(404, "text/plain", "There is no such page.", java.util.Map.of());
    }
    synchronized (simulation.stateLock()) {
      return match.get().route().handler().apply(match.get().request());
    }
  }
}
