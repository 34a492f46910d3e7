package org.broadleafsezzle.payments;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.ledger.FailureCode;
import org.broadleafsezzle.ledger.LedgerMessage;

/**
 * The reasons why a call to Sezzle failed: its answer, or the trouble that kept it from answering.
 */
final class CallFailures {

  private static final int FIRST_REFUSAL = 300;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private CallFailures() {}

  static LedgerMessage explain(SezzleException failure) {
    int status = failure.getHttpStatus().orElse(0);
    if (failure instanceof SezzleAuthenticationException) {
      return LedgerMessage.of(FailureCode.KEYS);
    }
    if (status == TOO_MANY) {
      return LedgerMessage.of(FailureCode.TOO_MANY_CALLS);
    }
    if (status >= SERVER_ERROR) {
      return LedgerMessage.of(FailureCode.SEZZLE_DOWN, String.valueOf(status));
    }
    if (failure instanceof SezzleRefusedException || status >= FIRST_REFUSAL) {
      return LedgerMessage.of(FailureCode.REFUSED, status == 0 ? "4xx" : String.valueOf(status));
    }
    return LedgerMessage.of(status == 0 ? network(failure) : FailureCode.UNREADABLE_ANSWER);
  }

  private static FailureCode network(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return FailureCode.CLOCK_WRONG;
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return FailureCode.NO_SUCH_HOST;
      }
      if (cause instanceof SocketTimeoutException) {
        return FailureCode.TIMEOUT;
      }
      if (cause instanceof SSLException) {
        return FailureCode.CERTIFICATE;
      }
      if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return isTimeout(cause) ? FailureCode.TIMEOUT : FailureCode.NO_CONNECTION;
      }
    }
    return FailureCode.NO_CONNECTION;
  }

  private static boolean isTimeout(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("timed out");
  }
}
