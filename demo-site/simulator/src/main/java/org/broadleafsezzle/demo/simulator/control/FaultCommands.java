package org.broadleafsezzle.demo.simulator.control;

import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.faults.Fault;
import org.broadleafsezzle.demo.simulator.faults.FaultKind;
import org.broadleafsezzle.demo.simulator.faults.FaultMoment;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;

/** Orders faults, lists and clears them. */
final class FaultCommands {

  private final Simulation simulation;

  FaultCommands(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * A fault to be; count is 1 and when is BEFORE unless given. Status and body are those of a
   * forged answer.
   */
  record Wanted(
      String operationId,
      Integer count,
      FaultKind kind,
      FaultMoment when,
      Long millis,
      Integer retryAfterSeconds,
      Integer answerStatus,
      String answerBody) {

    Fault fault() {
      return new Fault(
          0,
          operationId,
          count == null ? 1 : count,
          kind,
          when == null ? FaultMoment.BEFORE : when,
          millis == null ? 0 : millis,
          retryAfterSeconds == null ? 0 : retryAfterSeconds,
          forged());
    }

    private Answer forged() {
      return answerStatus == null || answerBody == null
          ? null
          : Answer.json(answerStatus, answerBody);
    }
  }

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route("GET", "/faults", request -> simulation.faults().all()),
        Commands.route("POST", "/faults", this::add),
        Commands.route("DELETE", "/faults", this::clear),
        Commands.route("DELETE", "/faults/{id}", this::remove));
  }

  private Object add(Request request) {
    Fault fault = Commands.read(request, Wanted.class).fault();
    List<String> known = simulation.api().operationIds();
    if (!fault.operationId().equals(Fault.EVERY_OPERATION)
        && !known.contains(fault.operationId())) {
      throw new BadCommandException("operationId must be * or one of " + known + ".");
    }
    return simulation.faults().add(fault);
  }

  private Object clear(Request request) {
    simulation.faults().clear();
    return null;
  }

  private Object remove(Request request) {
    String id = request.pathVariable("id");
    if (!id.matches("\\d{1,18}") || !simulation.faults().remove(Long.parseLong(id))) {
      throw new NotFoundException("fault", id);
    }
    return null;
  }
}
