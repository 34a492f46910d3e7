package org.broadleafsezzle.payments;

import java.sql.SQLException;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.settings.SettingsException;
import org.springframework.dao.DataAccessException;

/** What a failure is called where people read of it. */
public final class Troubles {

  private Troubles() {}

  /** The kind of a failure; {@link Trouble#ERROR} if it is none that is known. */
  public static Trouble of(RuntimeException failure) {
    if (failure instanceof SettingsException) {
      return Trouble.SETTINGS;
    }
    if (failure instanceof CheckoutBusyException) {
      return Trouble.BUSY;
    }
    if (failure instanceof SezzleAuthenticationException) {
      return Trouble.KEYS;
    }
    if (failure instanceof SezzleRefusedException) {
      return Trouble.REFUSED;
    }
    if (failure instanceof SezzleException) {
      return Trouble.UNREACHABLE;
    }
    return isOfTheDatabase(failure) ? Trouble.DATABASE : Trouble.ERROR;
  }

  private static boolean isOfTheDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PersistenceException
          || cause instanceof DataAccessException
          || cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
