package org.broadleafsezzle.api.http;

import java.util.Locale;
import java.util.function.Function;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;

/** How a call can fail, and the exception that tells the caller. */
enum FailureKind {
  REFUSED(SezzleRefusedException::new),
  NOT_FOUND(SezzleNotFoundException::new),
  AUTHENTICATION_FAILED(SezzleAuthenticationException::new),
  UNAVAILABLE(SezzleUnavailableException::new),
  OUTCOME_UNKNOWN(SezzleOutcomeUnknownException::new);

  private final Function<Failure, SezzleException> exception;

  FailureKind(Function<Failure, SezzleException> exception) {
    this.exception = exception;
  }

  SezzleException exception(Failure failure) {
    return exception.apply(failure);
  }

  /** As a meter's tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
