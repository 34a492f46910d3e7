package org.broadleafsezzle.demo.simulator.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.log.LoggedCall;

/** The calls of the API, the newest first. */
final class LogPages {

  private static final String PATH = "/log";
  private static final int MOST_SHOWN = 200;

  private final Simulation simulation;
  private final Page page;

  LogPages(Simulation simulation, Page page) {
    this.simulation = simulation;
    this.page = page;
  }

  /** The values that the page shows. */
  public record View(List<Row> calls, int mostShown) {}

  /** A call. */
  public record Row(
      long number,
      String at,
      String operation,
      String line,
      String status,
      boolean good,
      boolean replayed,
      String fault,
      String headers,
      String requestBody,
      String responseBody) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        page.page(PATH, request -> page.show(request, "log.ftlh", view())),
        page.form(
            PATH + "/clear",
            this::clear,
            (request, error) -> page.refused("log.ftlh", view(), error)));
  }

  private Answer clear(Request request) {
    simulation.log().clear();
    return Page.done(PATH, "cleared");
  }

  private View view() {
    List<LoggedCall> calls = new ArrayList<>(simulation.log().find(call -> true));
    Collections.reverse(calls);
    return new View(calls.stream().limit(MOST_SHOWN).map(LogPages::row).toList(), MOST_SHOWN);
  }

  private static Row row(LoggedCall call) {
    String query = call.query().isEmpty() ? "" : "?" + call.query();
    return new Row(
        call.number(),
        Formats.time(call.at()),
        Objects.requireNonNullElse(call.operationId(), "unknown"),
        call.method() + " " + call.path() + query,
        Objects.toString(call.status(), "none"),
        call.status() != null && call.status() < 300,
        call.replayed(),
        call.fault(),
        new TreeMap<>(call.headers())
            .entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n")),
        call.requestBody(),
        call.responseBody());
  }
}
