package org.broadleafsezzle.api.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.transport.Call;
import org.broadleafsezzle.api.http.transport.Operation;

/**
 * Carries out calls: with a token, renewed once if it is rejected; again where that is safe and can
 * help; within the total timeout.
 */
final class Caller {
  private static final double JITTER = 0.25;
  private static final int LONGEST_DELAY_FACTOR = 10;

  private final SezzleClientConfig config;
  private final Exchange exchange;
  private final Tokens tokens;
  private final Meters meters;
  private final FailsafeExecutor<Object> repeated;

  Caller(SezzleClientConfig config, Exchange exchange, Tokens tokens, Meters meters) {
    this.config = config;
    this.exchange = exchange;
    this.tokens = tokens;
    this.meters = meters;
    repeated = Failsafe.with(repetition(config));
  }

  private static RetryPolicy<Object> repetition(SezzleClientConfig config) {
    Duration delay = config.getRetryDelay();
    return RetryPolicy.builder()
        .handleIf(
            (any, e) -> e instanceof AttemptFailure && ((AttemptFailure) e).isWorthRepeating())
        .withMaxAttempts(config.getMaxAttempts())
        .withMaxDuration(config.getTotalTimeout())
        .withBackoff(delay, delay.multipliedBy(LONGEST_DELAY_FACTOR))
        .withDelayFn(attempted -> delay(attempted.getLastException()))
        .withJitter(JITTER)
        .build();
  }

  /**
   * The wait that Sezzle asked for, so long that the jitter makes it no shorter; negative if it
   * asked for none.
   */
  private static Duration delay(Throwable failure) {
    Duration asked =
        failure instanceof AttemptFailure ? ((AttemptFailure) failure).retryAfter() : null;
    return asked == null
        ? Duration.ofNanos(-1)
        : Duration.ofMillis((long) (asked.toMillis() / (1 - JITTER)) + 1);
  }

  /**
   * @throws org.broadleafsezzle.api.error.SezzleException if it did not succeed
   */
  <T> T carryOut(Call<T> call) {
    try {
      return meters.timed(call.operation(), () -> repeatedly(call));
    } catch (AttemptFailure failure) {
      throw failure.kind().exception(failure.failure());
    }
  }

  private <T> T repeatedly(Call<T> call) {
    CallState state = new CallState(config);
    try {
      return repeated.get(() -> attempt(call, state));
    } catch (FailsafeException interruptedWhileWaiting) {
      throw state.lastFailure();
    }
  }

  private <T> T attempt(Call<T> call, CallState state) {
    if (state.lastFailure() != null) {
      meters.countRetry(call.operation());
    }
    try {
      return call.operation() == Operation.AUTHENTICATE
          ? exchange.send(call, null, state.deadline())
          : withToken(call, state);
    } catch (AttemptFailure failure) {
      throw state.remember(failure);
    }
  }

  private <T> T withToken(Call<T> call, CallState state) {
    String token = tokens.current(call, state.deadline());
    try {
      return exchange.send(call, token, state.deadline());
    } catch (AttemptFailure failure) {
      if (!failure.isTokenRejected() || !state.mayRenewToken()) {
        throw failure;
      }
      tokens.reject(token);
    }
    return exchange.send(call, tokens.current(call, state.deadline()), state.deadline());
  }
}
