package org.broadleafsezzle.api.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A call to Sezzle that did not succeed. {@link #getEffect()} tells whether it surely did nothing.
 * Neither the message nor the causes carry keys, tokens or personal data: they can be logged.
 */
public abstract class SezzleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;

  SezzleException(String message, Failure failure) {
    super(message + failure, failure.cause().orElse(null));
    this.failure = failure;
  }

  /** The effect that the call can have had at Sezzle. */
  public abstract Effect getEffect();

  /** Whether the call surely did nothing. */
  public final boolean isSurelyNotDone() {
    return getEffect() == Effect.NONE;
  }

  /** The operation that failed, as the contract names it. */
  public String getOperation() {
    return failure.operation();
  }

  /** The status of Sezzle's answer, empty if there was none. */
  public Optional<Integer> getHttpStatus() {
    return failure.httpStatus();
  }

  /** The errors that Sezzle named; empty if there was no answer or it could not be read. */
  public List<SezzleError> getErrors() {
    return failure.errors();
  }

  /** The first error's id for Sezzle's support. */
  public Optional<String> getDebugUuid() {
    return failure.errors().stream().findFirst().flatMap(SezzleError::getDebugUuid);
  }

  /** The time that Sezzle asked to wait before the next call. */
  public Optional<Duration> getRetryAfter() {
    return failure.retryAfter();
  }
}
