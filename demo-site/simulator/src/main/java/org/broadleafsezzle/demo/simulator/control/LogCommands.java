package org.broadleafsezzle.demo.simulator.control;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.log.LoggedCall;
import org.broadleafsezzle.demo.simulator.log.RequestLog;

/** Reads and clears the log of the API's calls. */
final class LogCommands {

  private final RequestLog log;

  LogCommands(RequestLog log) {
    this.log = log;
  }

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route("GET", "/log", request -> log.find(filter(request))),
        Commands.route("GET", "/log/counts", request -> log.counts()),
        Commands.route("DELETE", "/log", this::clear));
  }

  private Object clear(Request request) {
    log.clear();
    return null;
  }

  private static Predicate<LoggedCall> filter(Request request) {
    Predicate<LoggedCall> operation = equal(request, "operationId", LoggedCall::operationId);
    Predicate<LoggedCall> method = equal(request, "method", LoggedCall::method);
    Predicate<LoggedCall> status =
        equal(request, "status", call -> Objects.toString(call.status(), "none"));
    Optional<String> path = request.queryParameter("pathContains");
    return operation
        .and(method)
        .and(status)
        .and(call -> path.map(part -> call.path().contains(part)).orElse(true))
        .and(after(request));
  }

  private static Predicate<LoggedCall> after(Request request) {
    String number = request.queryParameter("afterNumber").orElse("0");
    if (!number.matches("\\d{1,18}")) {
      throw new BadCommandException("afterNumber must be a whole number, 0 or more.");
    }
    return call -> call.number() > Long.parseLong(number);
  }

  private static Predicate<LoggedCall> equal(
      Request request, String parameter, Function<LoggedCall, String> property) {
    Optional<String> wanted = request.queryParameter(parameter);
    return call -> wanted.map(value -> value.equals(property.apply(call))).orElse(true);
  }
}
