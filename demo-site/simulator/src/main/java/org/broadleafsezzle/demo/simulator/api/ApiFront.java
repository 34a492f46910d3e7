package org.broadleafsezzle.demo.simulator.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.faults.Fault;
import org.broadleafsezzle.demo.simulator.faults.Faults;
import org.broadleafsezzle.demo.simulator.faults.FaultyAnswers;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Exchange;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.http.Router;
import org.broadleafsezzle.demo.simulator.log.RequestLog;
import org.broadleafsezzle.demo.simulator.manners.Spelling;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** The API's door: logs each call, lets faults happen, and admits those with a valid token. */
public final class ApiFront {

  private final Router<Operation> router;
  private final List<String> operationIds;
  private final Tokens tokens;
  private final RepeatedRequests repeatedRequests;
  private final Spelling spelling;
  private final Faults faults;
  private final RequestLog log;
  private final Object stateLock;

  /**
   * @param stateLock held while an operation is carried out, never while anything is waited for
   */
  public ApiFront(
      Apis apis,
      Tokens tokens,
      RepeatedRequests repeatedRequests,
      Spelling spelling,
      Faults faults,
      RequestLog log,
      Object stateLock) {
    List<Route<Operation>> routes = apis.routes();
    this.router = new Router<>(routes);
    this.operationIds = routes.stream().map(Route::name).toList();
    this.tokens = tokens;
    this.repeatedRequests = repeatedRequests;
    this.spelling = spelling;
    this.faults = faults;
    this.log = log;
    this.stateLock = stateLock;
  }

  /** The groups of operations. */
  public record Apis(
      AuthenticationApi authentication,
      SessionApi session,
      OrderApi order,
      CustomerApi customer,
      WebhookApi webhook,
      SettlementApi settlement) {

    List<Route<Operation>> routes() {
      return Stream.of(
              authentication.routes(),
              session.routes(),
              order.routes(),
              customer.routes(),
              webhook.routes(),
              settlement.routes())
          .flatMap(List::stream)
          .toList();
    }
  }

  /** The names of all operations, as the contract has them. */
  public List<String> operationIds() {
    return operationIds;
  }

  /** Whether the API answers this path. */
  public static boolean owns(Request request) {
    return request.path().startsWith(Operation.ROOT + "/");
  }

  /** Answers a call, or lets a fault happen to it. */
  public void serve(Request received, Exchange exchange) {
    Request request = received.withoutTrailingSlash();
    Optional<Router.Match<Operation>> match = router.find(request);
    if (match.isEmpty()) {
      Answer answer = unknown(request);
      log.answered(log.received(null, request, null), answer, false);
      exchange.send(answer);
      return;
    }
    String operationId = match.get().route().name();
    Optional<Fault> fault = faults.take(operationId);
    long number =
        log.received(operationId, request, fault.map(f -> f.kind() + " " + f.when()).orElse(null));
    LoggedExchange logged = new LoggedExchange(exchange, log, number);
    Supplier<Answer> operation =
        () -> {
          RepeatedRequests.Outcome outcome = carryOut(match.get());
          if (outcome.replayed()) {
            logged.replayed();
          }
          return spelling.of(outcome.answer());
        };
    if (fault.isPresent()) {
      FaultyAnswers.inject(fault.get(), operation, logged);
    } else {
      logged.send(operation.get());
    }
  }

  private RepeatedRequests.Outcome carryOut(Router.Match<Operation> match) {
    Operation operation = match.route().handler();
    Request request = match.request();
    if (operation.authenticated() && !tokens.admit(request)) {
      return new RepeatedRequests.Outcome(
          Errors.unauthorized("The bearer token is missing, unknown or expired."), false);
    }
    synchronized (stateLock) {
      return operation.once()
          ? repeatedRequests.once(request, () -> outcome(operation, request))
          : new RepeatedRequests.Outcome(outcome(operation, request), false);
    }
  }

  private static Answer outcome(Operation operation, Request request) {
    try {
      return operation.handler().apply(request);
    } catch (UnreadableException e) {
      return Errors.of(operation.unreadableStatus(), "unreadable", e.getMessage());
    } catch (RefusedException e) {
      return Errors.of(operation.refusedStatus(), e.problems());
    } catch (NotFoundException e) {
      return Errors.of(404, "not_found", e.getMessage());
    }
  }

  private Answer unknown(Request request) {
    return router.knowsPath(request)
        ? Errors.of(405, "method_not_allowed", request.method() + " is not possible here.")
        : Errors.of(404, "not_found", "The API has no such path.");
  }
}
