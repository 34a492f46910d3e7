package org.broadleafsezzle.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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
    Timer.builder(REQUESTS)
        .tag(OPERATION, operation.contractName())
        .tag(OUTCOME, outcome)
        .register(registry)
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }

  void countRetry(Operation operation) {
    registry.counter(RETRIES, OPERATION, operation.contractName()).increment();
  }
}
