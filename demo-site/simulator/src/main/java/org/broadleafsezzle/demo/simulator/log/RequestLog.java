package org.broadleafsezzle.demo.simulator.log;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;

/** The calls of the API, from the last reset on; the oldest are dropped when there are many. */
public final class RequestLog {

  static final int MOST_CALLS = 10_000;

  private final Clock clock;
  private final NavigableMap<Long, LoggedCall> calls = new TreeMap<>();
  private long lastNumber;

  public RequestLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Notes a call that came in.
   *
   * @param fault in words, or null
   * @return the call's number
   */
  public synchronized long received(String operationId, Request request, String fault) {
    if (calls.size() == MOST_CALLS) {
      calls.pollFirstEntry();
    }
    lastNumber++;
    calls.put(
        lastNumber,
        new LoggedCall(
            lastNumber,
            clock.instant(),
            operationId,
            request.method(),
            request.path(),
            request.query(),
            Secrets.maskedHeaders(request.headers()),
            request.body().isEmpty() ? null : Secrets.maskedBody(request.body()),
            null,
            null,
            fault,
            false));
    return lastNumber;
  }

  /**
   * Notes the answer that is about to be sent.
   *
   * @param replayed whether it repeats the answer to an earlier call
   */
  public synchronized void answered(long number, Answer answer, boolean replayed) {
    calls.computeIfPresent(
        number,
        (n, call) -> call.answered(answer.status(), Secrets.maskedBody(answer.body()), replayed));
  }

  /** The calls that meet the condition, the oldest first. */
  public synchronized List<LoggedCall> find(Predicate<LoggedCall> condition) {
    return calls.values().stream().filter(condition).toList();
  }

  /** The number of calls that each operation had. */
  public synchronized Map<String, Long> counts() {
    return calls.values().stream()
        .filter(call -> call.operationId() != null)
        .collect(
            Collectors.groupingBy(LoggedCall::operationId, TreeMap::new, Collectors.counting()));
  }

  public synchronized void clear() {
    calls.clear();
  }
}
