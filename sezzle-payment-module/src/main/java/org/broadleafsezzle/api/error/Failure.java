package org.broadleafsezzle.api.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The facts of a failed call, which every {@link SezzleException} carries. Immutable. */
public final class Failure implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final Integer httpStatus;
  private final ArrayList<SezzleError> errors;
  private final Duration retryAfter;
  private final Throwable cause;

  private Failure(
      String operation,
      Integer httpStatus,
      List<SezzleError> errors,
      Duration retryAfter,
      Throwable cause) {
    this.operation = operation;
    this.httpStatus = httpStatus;
    this.errors = new ArrayList<>(errors);
    this.retryAfter = retryAfter;
    this.cause = cause;
  }

  /** No answer at all. */
  public static Failure of(String operation) {
    return new Failure(operation, null, Collections.emptyList(), null, null);
  }

  /** An answer with this status. */
  public Failure withStatus(int status) {
    return new Failure(operation, status, errors, retryAfter, cause);
  }

  /** An answer with these errors. */
  public Failure withErrors(List<SezzleError> newErrors) {
    return new Failure(operation, httpStatus, newErrors, retryAfter, cause);
  }

  /** An answer that asks to wait; null if it does not. */
  public Failure withRetryAfter(Duration newRetryAfter) {
    return new Failure(operation, httpStatus, errors, newRetryAfter, cause);
  }

  /** Caused by this, whose message must be fit for a log. */
  public Failure withCause(Throwable newCause) {
    return new Failure(operation, httpStatus, errors, retryAfter, newCause);
  }

  String operation() {
    return operation;
  }

  Optional<Integer> httpStatus() {
    return Optional.ofNullable(httpStatus);
  }

  List<SezzleError> errors() {
    return Collections.unmodifiableList(errors);
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  Optional<Throwable> cause() {
    return Optional.ofNullable(cause);
  }

  /** Fit for a log. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(" [operation=").append(operation);
    if (httpStatus != null) {
      text.append(" status=").append(httpStatus);
    }
    errors.forEach(error -> text.append(' ').append(error));
    return text.append(']').toString();
  }
}
