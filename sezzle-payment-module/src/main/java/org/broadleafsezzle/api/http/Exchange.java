package org.broadleafsezzle.api.http;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import java.io.Closeable;
import java.io.IOException;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.answer.Answer;
import org.broadleafsezzle.api.http.answer.UnreadableAnswerException;
import org.broadleafsezzle.api.http.transport.Call;
import org.broadleafsezzle.api.http.transport.Deadline;
import org.broadleafsezzle.api.http.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a call once and makes a typed result or an {@link AttemptFailure} of what comes back; sends
 * nothing while the gateway is down.
 */
final class Exchange implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final Transport transport;
  private final ClockAhead ahead;
  private final CircuitBreaker<Object> circuit;
  private final FailsafeExecutor<Object> guarded;

  /**
   * @param ahead learns Sezzle's time from each answer
   */
  Exchange(SezzleClientConfig config, ClockAhead ahead) {
    this.ahead = ahead;
    transport = new Transport(config);
    circuit = circuit(config);
    guarded = Failsafe.with(circuit);
  }

  private static CircuitBreaker<Object> circuit(SezzleClientConfig config) {
    return CircuitBreaker.builder()
        .handleIf((any, e) -> e instanceof AttemptFailure && ((AttemptFailure) e).isOutage())
        .withFailureThreshold(config.getCircuitFailures())
        .withSuccessThreshold(1)
        .withDelay(config.getCircuitOpen())
        .onOpen(
            opened ->
                LOG.warn(
                    "Sezzle failed {} times in a row; until it answers again no shopper can pay"
                        + " with it, and only one call every {} ms is let through to see",
                    config.getCircuitFailures(),
                    config.getCircuitOpen().toMillis()))
        .onClose(closed -> LOG.info("Sezzle answers again"))
        .build();
  }

  /** False while calls are held back. */
  boolean isOpen() {
    return !circuit.isOpen() || circuit.getRemainingDelay().isZero();
  }

  /** The token may be null. */
  <T> T send(Call<T> call, String token, Deadline deadline) {
    try {
      return guarded.get(() -> sendNow(call, token, deadline));
    } catch (CircuitBreakerOpenException e) {
      throw Verdict.unasked(call);
    }
  }

  private <T> T sendNow(Call<T> call, String token, Deadline deadline) {
    long start = System.nanoTime();
    try {
      Answer answer = transport.exchange(call, token, deadline);
      ahead.learn(answer.date());
      T result = read(call, answer);
      log(call, "SUCCESS", "", start);
      return result;
    } catch (IOException e) {
      throw logged(call, Verdict.on(call, e), start);
    } catch (AttemptFailure failure) {
      throw logged(call, failure, start);
    }
  }

  private static <T> T read(Call<T> call, Answer answer) {
    if (!answer.isSuccess()) {
      throw Verdict.on(call, answer);
    }
    try {
      return call.reader().read(answer);
    } catch (UnreadableAnswerException e) {
      throw Verdict.on(call, answer, e);
    }
  }

  private static AttemptFailure logged(Call<?> call, AttemptFailure failure, long start) {
    log(call, failure.kind(), failure.failure(), start);
    return failure;
  }

  private static void log(Call<?> call, Object outcome, Object details, long start) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{} outcome={} millis={} requestId={}{}",
          call.operation().contractName(),
          outcome,
          (System.nanoTime() - start) / 1_000_000,
          call.requestId(),
          details);
    }
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
