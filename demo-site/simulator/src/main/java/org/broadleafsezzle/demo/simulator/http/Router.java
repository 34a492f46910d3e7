package org.broadleafsezzle.demo.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request. */
public final class Router<T> {

  private final List<Route<T>> routes;

  /**
   * @param routes the first one that matches is taken
   */
  public Router(List<Route<T>> routes) {
    this.routes = List.copyOf(routes);
  }

  /** A route, and the request with the variables of its path. */
  public record Match<T>(Route<T> route, Request request) {}

  /** The route for this method and path. */
  public Optional<Match<T>> find(Request request) {
    for (Route<T> route : routes) {
      Optional<Map<String, String>> variables = route.match(request.path());
      if (variables.isPresent() && route.method().equals(request.method())) {
        return Optional.of(new Match<>(route, request.withPathVariables(variables.get())));
      }
    }
    return Optional.empty();
  }

  /** Whether any method is served at this path. */
  public boolean knowsPath(Request request) {
    return routes.stream().anyMatch(route -> route.match(request.path()).isPresent());
  }
}
