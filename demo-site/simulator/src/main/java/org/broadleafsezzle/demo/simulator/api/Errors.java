package org.broadleafsezzle.demo.simulator.api;

import java.util.List;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.problems.Problem;

/** Answers that say what was wrong, as an array (API v2, Errors). */
final class Errors {

  private Errors() {}

  private record ErrorWire(String code, String location, String message, String debugUuid) {}

  static Answer of(int status, List<Problem> problems) {
    String debugUuid = UUID.randomUUID().toString();
    return Answer.json(
        status,
        Json.SEZZLE.write(
            problems.stream()
                .map(p -> new ErrorWire(p.code(), p.location(), p.message(), debugUuid))
                .toList()));
  }

  static Answer of(int status, String code, String message) {
    return of(status, List.of(new Problem(code, null, message)));
  }

  static Answer unauthorized(String message) {
    return of(401, "unauthorized", message);
  }
}
