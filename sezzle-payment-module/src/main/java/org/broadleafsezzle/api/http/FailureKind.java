package org.broadleafsezzle.api.http;

import java.util.Locale;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;

/** The ways a call can fail, each with the exception that tells the caller. */
enum FailureKind {
  REFUSED {
    @Override
    SezzleException exception(Failure failure) {
      return new SezzleRefusedException(failure);
    }
  },
  NOT_FOUND {
    @Override
    SezzleException exception(Failure failure) {
      return new SezzleNotFoundException(failure);
    }
  },
  AUTHENTICATION_FAILED {
    @Override
    SezzleException exception(Failure failure) {
      return new SezzleAuthenticationException(failure);
    }
  },
  UNAVAILABLE {
    @Override
    SezzleException exception(Failure failure) {
      return new SezzleUnavailableException(failure);
    }
  },
  OUTCOME_UNKNOWN {
    @Override
    SezzleException exception(Failure failure) {
      return new SezzleOutcomeUnknownException(failure);
    }
  };

  abstract SezzleException exception(Failure failure);

  /** As a meter's tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
