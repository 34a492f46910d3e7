package org.broadleafsezzle.admin.bulk;

import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.ledger.BulkCaptureItem;
import org.broadleafsezzle.ledger.BulkCaptureItem.State;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementError;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.settings.SettingsException;

/** What came of the capture of one payment, and the sentence that says why. */
final class ItemOutcome {

  private final State state;
  private final String why;
  private final String detail;

  private ItemOutcome(State state, String why, String detail) {
    this.state = state;
    this.why = why;
    this.detail = detail;
  }

  static ItemOutcome of(MoneyMovement capture) {
    switch (capture.getState()) {
      case SUCCEEDED:
        return new ItemOutcome(State.CAPTURED, null, null);
      case REFUSED:
        return capture
            .getErrorMessage()
            .map(said -> refused("bulk.why.said", said))
            .orElseGet(() -> refused(errorOf(capture).key(), null));
      default:
        return new ItemOutcome(State.UNKNOWN, "bulk.why.unknown", null);
    }
  }

  /** Nothing was sent to Sezzle that could have moved money. */
  static ItemOutcome of(RuntimeException failure) {
    if (failure instanceof MovementRefusedException) {
      String why = ((MovementRefusedException) failure).getWhy().name();
      return refused("bulk.why." + why, null);
    }
    if (failure instanceof CheckoutBusyException) {
      return refused("bulk.why.busy", null);
    }
    if (failure instanceof SettingsException) {
      return refused("bulk.why.settings", ((SettingsException) failure).propertyName().orElse("-"));
    }
    if (failure instanceof SezzleRefusedException) {
      return refused("bulk.why.said", said((SezzleException) failure));
    }
    if (failure instanceof SezzleAuthenticationException) {
      return refused("bulk.why.keys", null);
    }
    return refused(
        failure instanceof SezzleException ? "bulk.why.unreachable" : "bulk.why.error", null);
  }

  private static MovementError errorOf(MoneyMovement capture) {
    return MovementError.of(capture).orElse(MovementError.REFUSED);
  }

  private static String said(SezzleException failure) {
    return failure.getErrors().stream().findFirst().flatMap(SezzleError::getMessage).orElse("-");
  }

  private static ItemOutcome refused(String why, String detail) {
    return new ItemOutcome(State.REFUSED, why, detail);
  }

  BulkCaptureItem.State state() {
    return state;
  }

  /** Last part of the key of a sentence; null if there is nothing to be said. */
  String why() {
    return why;
  }

  String detail() {
    return detail;
  }
}
