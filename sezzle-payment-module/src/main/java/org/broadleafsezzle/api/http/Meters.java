package org.broadleafsezzle.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.broadleafsezzle.api.http.transport.Operation;

/**
 * Measures calls: timer {@code sezzle.client.requests} with the tags {@code operation} and {@code
 * outcome}, retries and waiting included; counter {@code sezzle.client.retries} with the tag {@code
 * operation}.
 */
final class Meters {
  private static final String REQUESTS = "sezzle.client.requests";
  private static final String RETRIES = "sezzle.client.retries";
  private static final String OPERATION = "operation";
  private static final String OUTCOME = "outcome";

  private final MeterRegistry registry;

  /** By outcome, one map for each operation. To ask the registry each time is not cheap. */
  private final Map<Operation, Map<String, Timer>> timers = new ConcurrentHashMap<>();

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The work throws an {@link AttemptFailure} to say that it failed. */
  <T> T timed(Operation operation, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      T result = work.get();
      record(operation, "success", start);
      return result;
    } catch (AttemptFailure failure) {
      record(operation, failure.kind().tag(), start);
      throw failure;
    }
  }

  private void record(Operation operation, String outcome, long start) {
    timers
        .computeIfAbsent(operation, any -> new ConcurrentHashMap<>())
        .computeIfAbsent(outcome, any -> timer(operation, outcome))
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Operation operation, String outcome) {
    return Timer.builder(REQUESTS)
        .tag(OPERATION, operation.contractName())
        .tag(OUTCOME, outcome)
        .register(registry);
  }

  void countRetry(Operation operation) {
    registry.counter(RETRIES, OPERATION, operation.contractName()).increment();
  }
}
