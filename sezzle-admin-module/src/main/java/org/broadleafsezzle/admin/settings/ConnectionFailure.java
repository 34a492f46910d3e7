package org.broadleafsezzle.admin.settings;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.broadleafsezzle.admin.settings.ConnectionResult.Code;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;

/** What a failed call means to whoever sets the connection up. */
public final class ConnectionFailure {

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private ConnectionFailure() {}

  /** The failure as the person's result. */
  public static ConnectionResult explain(SezzleException failure) {
    return ConnectionResult.of(code(failure))
        .withDetail(failure.getHttpStatus().map(String::valueOf).orElse(""))
        .withDebugUuid(failure.getDebugUuid().orElse(null));
  }

  private static Code code(SezzleException failure) {
    if (failure instanceof SezzleAuthenticationException) {
      return Code.WRONG_KEYS;
    }
    int status = failure.getHttpStatus().orElse(0);
    if (status == TOO_MANY) {
      return Code.TOO_MANY_CALLS;
    }
    if (status >= SERVER_ERROR) {
      return Code.SEZZLE_DOWN;
    }
    if (status != 0) {
      return status < 300 ? Code.UNREADABLE_ANSWER : Code.REFUSED;
    }
    return network(failure);
  }

  private static Code network(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return Code.CLOCK_WRONG;
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return Code.NO_SUCH_HOST;
      }
      if (cause instanceof SocketTimeoutException) {
        return Code.TIMEOUT;
      }
      if (cause instanceof SSLException) {
        return Code.CERTIFICATE;
      }
      if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return isTimeout(cause) ? Code.TIMEOUT : Code.NO_CONNECTION;
      }
    }
    return Code.NO_CONNECTION;
  }

  private static boolean isTimeout(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("timed out");
  }
}
