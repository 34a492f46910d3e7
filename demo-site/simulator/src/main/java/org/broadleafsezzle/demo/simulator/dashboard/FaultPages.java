package org.broadleafsezzle.demo.simulator.dashboard;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.faults.Fault;
import org.broadleafsezzle.demo.simulator.faults.FaultKind;
import org.broadleafsezzle.demo.simulator.faults.FaultMoment;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/** The faults that wait for a call, and a form for more. */
final class FaultPages {

  private static final String PATH = "/faults";

  private final Simulation simulation;
  private final Page page;

  FaultPages(Simulation simulation, Page page) {
    this.simulation = simulation;
    this.page = page;
  }

  /** The values that the page shows. */
  public record View(List<Fault> waiting, List<String> operationIds, List<String> kinds) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        page.page(PATH, request -> page.show(request, "faults.ftlh", view())),
        page.form(PATH, this::add, this::refused),
        page.form(PATH + "/clear", this::clear, this::refused));
  }

  private View view() {
    List<String> operations =
        Stream.concat(
                Stream.of(Fault.EVERY_OPERATION), simulation.api().operationIds().stream().sorted())
            .toList();
    List<String> kinds =
        Stream.of(FaultKind.values())
            .filter(kind -> kind != FaultKind.FORGED_ANSWER)
            .map(Enum::name)
            .toList();
    return new View(simulation.faults().all(), operations, kinds);
  }

  private Answer add(Request request) {
    simulation
        .faults()
        .add(
            new Fault(
                0,
                request.formField("operationId").orElse(null),
                (int) Numbers.whole(request, "count", "The calls"),
                FaultKind.valueOf(request.formField("kind").orElse("")),
                FaultMoment.valueOf(request.formField("when").orElse("")),
                Numbers.whole(request, "millis", "The milliseconds"),
                (int) Numbers.whole(request, "retryAfterSeconds", "The seconds"),
                null));
    return Page.done(PATH, "saved");
  }

  private Answer clear(Request request) {
    simulation.faults().clear();
    return Page.done(PATH, "cleared");
  }

  private Answer refused(Request request, String error) {
    return page.refused("faults.ftlh", view(), error);
  }
}
