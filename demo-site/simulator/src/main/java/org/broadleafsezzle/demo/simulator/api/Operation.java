package org.broadleafsezzle.demo.simulator.api;

import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/**
 * The rules of one operation of the API.
 *
 * @param authenticated whether a bearer token is needed
 * @param once whether a {@code Sezzle-Request-Id} is honoured
 * @param unreadableStatus the answer to a body that is not a JSON object
 * @param refusedStatus the answer to a request that breaks a rule
 */
record Operation(
    Function<Request, Answer> handler,
    boolean authenticated,
    boolean once,
    int unreadableStatus,
    int refusedStatus) {

  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  /** The API's operations live under this path. */
  static final String ROOT = "/v2";

  static Route<Operation> route(
      String method, String path, String operationId, Function<Request, Answer> handler) {
    return new Route<>(
        method,
        ROOT + path,
        operationId,
        new Operation(handler, true, false, BAD_REQUEST, UNPROCESSABLE));
  }

  /** The same operation, carried out once for each {@code Sezzle-Request-Id}. */
  static Route<Operation> onceByRequestId(Route<Operation> route) {
    Operation o = route.handler();
    return with(
        route,
        new Operation(o.handler(), o.authenticated(), true, o.unreadableStatus, o.refusedStatus));
  }

  /** The same operation with the statuses that its contract declares. */
  static Route<Operation> answering(
      Route<Operation> route, int unreadableStatus, int refusedStatus) {
    Operation o = route.handler();
    return with(
        route,
        new Operation(o.handler(), o.authenticated(), o.once(), unreadableStatus, refusedStatus));
  }

  /** The same operation, for anyone. */
  static Route<Operation> open(Route<Operation> route) {
    Operation o = route.handler();
    return with(
        route, new Operation(o.handler(), false, o.once(), o.unreadableStatus, o.refusedStatus));
  }

  private static Route<Operation> with(Route<Operation> route, Operation operation) {
    return new Route<>(route.method(), route.path(), route.name(), operation);
  }
}
