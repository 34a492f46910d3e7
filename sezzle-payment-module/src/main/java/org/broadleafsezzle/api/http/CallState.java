package org.broadleafsezzle.api.http;

import java.time.Duration;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.transport.Deadline;

/** The progress of the attempts of one call. Used by the calling thread only. */
final class CallState {
  private final SezzleClientConfig config;
  private final Deadline deadline;
  private boolean perhapsCarriedOut;
  private boolean tokenRenewed;
  private AttemptFailure lastFailure;

  CallState(SezzleClientConfig config) {
    this.config = config;
    deadline = Deadline.in(config.getTotalTimeout());
  }

  Deadline deadline() {
    return deadline;
  }

  /** True the first time it is asked. */
  boolean mayRenewToken() {
    boolean first = !tokenRenewed;
    tokenRenewed = true;
    return first;
  }

  /**
   * Takes note of a failed attempt. Once one attempt was perhaps carried out, all that follow leave
   * the outcome unknown: a refusal then may be about what that one did.
   */
  AttemptFailure remember(AttemptFailure failure) {
    perhapsCarriedOut |= failure.kind() == FailureKind.OUTCOME_UNKNOWN;
    lastFailure =
        failure.as(
            perhapsCarriedOut ? FailureKind.OUTCOME_UNKNOWN : failure.kind(),
            failure.isWorthRepeating() && leavesTimeFor(failure.retryAfter()));
    return lastFailure;
  }

  private boolean leavesTimeFor(Duration retryAfter) {
    if (retryAfter == null) {
      return deadline.leaves(config.getRetryDelay());
    }
    return retryAfter.compareTo(config.getMaxRetryAfter()) <= 0 && deadline.leaves(retryAfter);
  }

  AttemptFailure lastFailure() {
    return lastFailure;
  }
}
