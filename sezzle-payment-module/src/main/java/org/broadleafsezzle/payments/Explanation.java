package org.broadleafsezzle.payments;

import java.sql.SQLException;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.FailureCode;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MessageCode;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementError;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.settings.SettingsException;
import org.springframework.dao.DataAccessException;

/**
 * The explanation, for people, why something was not done: the one way from an exception to words.
 * Immutable.
 */
public final class Explanation {

  private final LedgerMessage message;
  private final String said;
  private final String debugUuid;

  private Explanation(LedgerMessage message, String said, String debugUuid) {
    this.message = message;
    this.said = said;
    this.debugUuid = debugUuid;
  }

  /** The meaning of a failure. */
  public static Explanation of(RuntimeException failure) {
    if (failure instanceof MovementRefusedException) {
      return ours(((MovementRefusedException) failure).getRefusal());
    }
    if (failure instanceof CheckoutBusyException) {
      return ours(LedgerMessage.of(FailureCode.BUSY));
    }
    if (failure instanceof SettingsException) {
      return ours(
          ((SettingsException) failure)
              .propertyName()
              .map(name -> LedgerMessage.of(FailureCode.SETTING, name))
              .orElseGet(() -> LedgerMessage.of(FailureCode.SETTINGS)));
    }
    if (failure instanceof SezzleException) {
      return ofCall((SezzleException) failure);
    }
    return ours(
        LedgerMessage.of(isOfTheDatabase(failure) ? FailureCode.DATABASE : FailureCode.ERROR));
  }

  /** The reason why a movement was not carried out. */
  public static Explanation of(MoneyMovement refused) {
    return new Explanation(
        LedgerMessage.of(MovementError.of(refused).orElse(MovementError.REFUSED)),
        refused.getErrorMessage().orElse(null),
        refused.getDebugUuid().orElse(null));
  }

  private static Explanation ours(LedgerMessage message) {
    return new Explanation(message, null, null);
  }

  private static Explanation ofCall(SezzleException failure) {
    LedgerMessage message = CallFailures.explain(failure);
    Optional<String> said =
        message.code() == FailureCode.REFUSED
            ? failure.getErrors().stream().findFirst().flatMap(SezzleError::getMessage)
            : Optional.empty();
    return new Explanation(message, said.orElse(null), failure.getDebugUuid().orElse(null));
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

  /** The words to say, unless Sezzle has said them. */
  public LedgerMessage message() {
    return message;
  }

  /** Sezzle's own words; for an administrator, not for a log. */
  public Optional<String> said() {
    return Optional.ofNullable(said);
  }

  /** The id Sezzle's support finds the call by. */
  public Optional<String> debugUuid() {
    return Optional.ofNullable(debugUuid);
  }

  /** The same, as coarsely as what happens in the background is stored. */
  public Trouble trouble() {
    MessageCode code = message.code();
    return code instanceof FailureCode ? ((FailureCode) code).trouble() : Trouble.ERROR;
  }
}
