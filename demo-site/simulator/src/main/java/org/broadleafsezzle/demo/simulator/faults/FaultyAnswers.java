package org.broadleafsezzle.demo.simulator.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Exchange;

/** Lets a fault happen to a request. */
public final class FaultyAnswers {

  private static final String BROKEN = "{\"uuid\": \"";

  private FaultyAnswers() {}

  /**
   * Ends the exchange as the fault says.
   *
   * @param operation carries out the request, each time it is called
   */
  public static void inject(Fault fault, Supplier<Answer> operation, Exchange exchange) {
    if (fault.kind() == FaultKind.LATE) {
      late(fault, operation, exchange);
      return;
    }
    Optional<Answer> answer =
        fault.when() == FaultMoment.AFTER ? Optional.of(operation.get()) : Optional.empty();
    switch (fault.kind()) {
      case NEVER -> exchange.hold();
      case CUT_CONNECTION -> exchange.cut();
      case BROKEN_BODY ->
          exchange.send(answer.map(FaultyAnswers::broken).orElseGet(FaultyAnswers::broken));
      case FORGED_ANSWER -> exchange.send(fault.forged());
      default -> exchange.send(status(fault));
    }
  }

  private static void late(Fault fault, Supplier<Answer> operation, Exchange exchange) {
    Duration delay = Duration.ofMillis(fault.millis());
    if (fault.when() == FaultMoment.BEFORE) {
      exchange.sendLater(delay, operation);
    } else {
      Answer answer = operation.get();
      exchange.sendLater(delay, () -> answer);
    }
  }

  private static Answer broken(Answer answer) {
    if (answer.body() == null) {
      return broken();
    }
    String half = answer.body().substring(0, answer.body().length() / 2);
    return new Answer(answer.status(), answer.contentType(), half, answer.headers());
  }

  private static Answer broken() {
    return Answer.json(200, BROKEN);
  }

  private static Answer status(Fault fault) {
    return switch (fault.kind()) {
      case STATUS_502 ->
          new Answer(
              502,
              "text/html",
              "<html><head><title>502 Bad Gateway</title></head>"
                  + "<body><h1>502 Bad Gateway</h1></body></html>",
              Map.of());
      case STATUS_429 ->
          Answer.json(429, error("too_many_requests", "Too many requests: try again later."))
              .withHeader("Retry-After", Integer.toString(fault.retryAfterSeconds()));
      default -> Answer.json(500, error("internal_error", "Something went wrong at Sezzle."));
    };
  }

  private static String error(String code, String message) {
    return "[{\"code\":\"%s\",\"message\":\"%s\",\"debug_uuid\":\"%s\"}]"
        .formatted(code, message, UUID.randomUUID());
  }
}
