package org.broadleafsezzle.demo.simulator.faults;

import org.broadleafsezzle.demo.simulator.http.Answer;

/**
 * A fault that the next calls of an operation meet.
 *
 * @param id given by {@link Faults}
 * @param operationId of the API's contract, e.g. {@code capture}, or {@code *} for every operation
 * @param count how many calls it still meets
 * @param millis for {@link FaultKind#LATE}
 * @param retryAfterSeconds for {@link FaultKind#STATUS_429}
 * @param forged for {@link FaultKind#FORGED_ANSWER}, else null
 */
public record Fault(
    long id,
    String operationId,
    int count,
    FaultKind kind,
    FaultMoment when,
    long millis,
    int retryAfterSeconds,
    Answer forged) {

  public static final String EVERY_OPERATION = "*";

  /**
   * @throws IllegalArgumentException if something is missing or out of range
   */
  public Fault {
    require(operationId != null && !operationId.isBlank(), "operationId is missing");
    require(kind != null, "kind is missing");
    require(when != null, "when is missing");
    require(count >= 0, "count is negative");
    require(millis >= 0 && millis <= 600_000, "millis is not between 0 and 600000");
    require(
        retryAfterSeconds >= 0 && retryAfterSeconds <= 86_400,
        "retryAfterSeconds is not between 0 and 86400");
    require(
        (kind == FaultKind.FORGED_ANSWER) == (forged != null),
        "a forged answer, and nothing else, needs answerStatus and answerBody");
  }

  boolean meets(String operation) {
    return operationId.equals(EVERY_OPERATION) || operationId.equals(operation);
  }

  Fault withId(long newId) {
    return new Fault(newId, operationId, count, kind, when, millis, retryAfterSeconds, forged);
  }

  Fault once() {
    return new Fault(id, operationId, count - 1, kind, when, millis, retryAfterSeconds, forged);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
