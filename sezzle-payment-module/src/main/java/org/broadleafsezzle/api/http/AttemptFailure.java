package org.broadleafsezzle.api.http;

import java.time.Duration;
import org.broadleafsezzle.api.error.Failure;

/** One attempt of a call that failed, and what that means for a next one. */
final class AttemptFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final Failure failure;
  private final boolean worthRepeating;
  private final boolean outage;
  private final boolean tokenRejected;
  private final Duration retryAfter;

  private AttemptFailure(Builder builder) {
    super(null, null, false, false);
    kind = builder.kind;
    failure = builder.failure;
    worthRepeating = builder.worthRepeating;
    outage = builder.outage;
    tokenRejected = builder.tokenRejected;
    retryAfter = builder.retryAfter;
  }

  static Builder of(FailureKind kind, Failure failure) {
    return new Builder(kind, failure);
  }

  /** The same facts, taken for this. */
  AttemptFailure as(FailureKind otherKind, boolean repeat) {
    return of(otherKind, failure)
        .worthRepeating(repeat)
        .outage(outage)
        .tokenRejected(tokenRejected)
        .retryAfter(retryAfter)
        .build();
  }

  FailureKind kind() {
    return kind;
  }

  Failure failure() {
    return failure;
  }

  /** Whether another attempt is safe and can end better. */
  boolean isWorthRepeating() {
    return worthRepeating;
  }

  /** Whether it speaks against the gateway's health, and so counts for the circuit breaker. */
  boolean isOutage() {
    return outage;
  }

  boolean isTokenRejected() {
    return tokenRejected;
  }

  /** The time that Sezzle asked to wait, null if it asked for none. */
  Duration retryAfter() {
    return retryAfter;
  }

  static final class Builder {
    private final FailureKind kind;
    private final Failure failure;
    private boolean worthRepeating;
    private boolean outage;
    private boolean tokenRejected;
    private Duration retryAfter;

    private Builder(FailureKind kind, Failure failure) {
      this.kind = kind;
      this.failure = failure;
    }

    Builder worthRepeating(boolean value) {
      worthRepeating = value;
      return this;
    }

    Builder outage(boolean value) {
      outage = value;
      return this;
    }

    Builder tokenRejected(boolean value) {
      tokenRejected = value;
      return this;
    }

    Builder retryAfter(Duration value) {
      retryAfter = value;
      return this;
    }

    AttemptFailure build() {
      return new AttemptFailure(this);
    }
  }
}
