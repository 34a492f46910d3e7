package org.broadleafsezzle.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.TunnelRefusedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.http.answer.Answer;
import org.broadleafsezzle.api.http.answer.ErrorReader;
import org.broadleafsezzle.api.http.answer.UnreadableAnswerException;
import org.broadleafsezzle.api.http.transport.Call;

/**
 * The meaning of a failed exchange. If it can't be told whether Sezzle carried out a request, the
 * verdict says so: only a failure that surely came before the request was sent, or an answer that
 * refuses it, counts as "not done". A 429 counts as unknown, because the contract does not say that
 * nothing is done before it.
 */
final class Verdict {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PROXY_AUTHENTICATION = 407;
  private static final int TIMEOUT = 408;
  private static final int CONFLICT = 409;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;
  private static final int CLIENT_CLOSED = 499;

  private Verdict() {}

  /** On an answer that is not a success. */
  static AttemptFailure on(Call<?> call, Answer answer) {
    Optional<List<SezzleError>> errors = ErrorReader.read(answer);
    Failure failure =
        failure(call)
            .withStatus(answer.status())
            .withErrors(errors.orElse(Collections.emptyList()))
            .withRetryAfter(RetryAfter.parse(answer.retryAfter()));
    if (leavesOutcomeOpen(call, answer.status())) {
      return AttemptFailure.of(open(call), failure)
          .worthRepeating(call.operation().canBeRepeated() && !isRedirect(answer.status()))
          .outage(answer.status() != TOO_MANY && answer.status() != CONFLICT)
          .retryAfter(RetryAfter.parse(answer.retryAfter()))
          .build();
    }
    return AttemptFailure.of(refusal(answer.status(), errors.isPresent()), failure)
        .tokenRejected(answer.status() == UNAUTHORIZED)
        .build();
  }

  private static boolean leavesOutcomeOpen(Call<?> call, int status) {
    switch (status) {
      case TIMEOUT:
      case TOO_EARLY:
      case TOO_MANY:
      case CLIENT_CLOSED:
        return true;
      case CONFLICT:
        return call.requestId() != null;
      default:
        return status < 400 || status >= 500;
    }
  }

  private static boolean isRedirect(int status) {
    return status < 400;
  }

  private static FailureKind refusal(int status, boolean sezzlesOwn) {
    switch (status) {
      case UNAUTHORIZED:
        return FailureKind.AUTHENTICATION_FAILED;
      case FORBIDDEN:
        return sezzlesOwn ? FailureKind.AUTHENTICATION_FAILED : FailureKind.REFUSED;
      case NOT_FOUND:
        return sezzlesOwn ? FailureKind.NOT_FOUND : FailureKind.REFUSED;
      case PROXY_AUTHENTICATION:
        return FailureKind.UNAVAILABLE;
      default:
        return FailureKind.REFUSED;
    }
  }

  /** On a success whose body is not what the contract promises. */
  static AttemptFailure on(Call<?> call, Answer answer, UnreadableAnswerException unreadable) {
    Failure failure = failure(call).withStatus(answer.status()).withCause(unreadable);
    return AttemptFailure.of(open(call), failure)
        .worthRepeating(call.operation().canBeRepeated())
        .outage(true)
        .build();
  }

  /** On no answer. */
  static AttemptFailure on(Call<?> call, IOException e) {
    Failure failure = failure(call).withCause(fitForLog(e));
    if (e instanceof ConnectionRequestTimeoutException) {
      return AttemptFailure.of(FailureKind.UNAVAILABLE, failure).build();
    }
    boolean unsent = isBeforeSending(e);
    return AttemptFailure.of(unsent ? FailureKind.UNAVAILABLE : open(call), failure)
        .worthRepeating(unsent || call.operation().canBeRepeated())
        .outage(true)
        .build();
  }

  private static boolean isBeforeSending(IOException e) {
    return e instanceof ConnectException
        || e instanceof ConnectTimeoutException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException
        || e instanceof SSLHandshakeException
        || e instanceof SSLPeerUnverifiedException
        || e.getCause() instanceof TunnelRefusedException;
  }

  /** Messages about sockets, names and certificates say where; others can repeat what came. */
  private static Throwable fitForLog(IOException e) {
    boolean saysOnlyWhere =
        e instanceof SocketException
            || e instanceof InterruptedIOException
            || e instanceof UnknownHostException
            || e instanceof SSLException
            || e instanceof UnreadableAnswerException;
    return saysOnlyWhere
        ? e
        : new IOException("the exchange broke off: " + e.getClass().getSimpleName());
  }

  /** On a call that was not sent: held back by the circuit breaker, or for want of a token. */
  static AttemptFailure unasked(Call<?> call) {
    return AttemptFailure.of(FailureKind.UNAVAILABLE, failure(call)).build();
  }

  private static Failure failure(Call<?> call) {
    return Failure.of(call.operation().contractName());
  }

  private static FailureKind open(Call<?> call) {
    return call.operation().reads() ? FailureKind.UNAVAILABLE : FailureKind.OUTCOME_UNKNOWN;
  }
}
