package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Instant;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.FulfilledPayments;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * Captures what is open of payments whose orders are fulfilled, or of each shipment that is, if the
 * shop wants that.
 */
public class FulfilledOrders {

  private static final int BATCH = 100;

  private final SezzleSettingsSource settings;
  private final FulfilledPayments fulfilled;
  private final AutomaticTasks tasks;
  private final Books books;
  private final AutomaticCapture capture;
  private final ShippedGroups shipped;
  private final Clock clock;
  private final EachRow<String> each;

  public FulfilledOrders(
      SezzleSettingsSource settings,
      FulfilledPayments fulfilled,
      AutomaticTasks tasks,
      Books books,
      AutomaticCapture capture,
      ShippedGroups shipped,
      Clock clock) {
    this.settings = settings;
    this.fulfilled = fulfilled;
    this.tasks = tasks;
    this.books = books;
    this.capture = capture;
    this.shipped = shipped;
    this.clock = clock;
    each = EachRow.checkoutId("What is fulfilled could not be captured", clock);
  }

  /**
   * A bounded number of them.
   *
   * @param deadline none is begun after this
   */
  void capture(Instant deadline, ReconcileReport report) {
    if (!settings.expiry().isCapturedOnFulfilment()) {
      return;
    }
    boolean whole = !settings.isEachShipmentCaptured();
    Instant now = clock.instant();
    each.work(
        whole ? fulfilled.find(now, BATCH) : shipped.find(now, BATCH),
        deadline,
        report,
        checkoutId -> capture(checkoutId, whole, report));
  }

  private void capture(String checkoutId, boolean whole, ReconcileReport report) {
    tasks.failed(checkoutId, AutomaticTask.CAPTURE_FULFILLED, Actor.JOB);
    SezzleCheckout checkout = books.update(checkoutId, Actor.JOB).checkout();
    if (checkout.getBooks().getUnsettled() > 0) {
      return;
    }
    if (checkout.getBooks().getOpenInCents() == 0
        || (whole ? captureWhole(checkout, report) : shipped.capture(checkout, report))) {
      tasks.done(checkoutId, AutomaticTask.CAPTURE_FULFILLED);
    }
  }

  private boolean captureWhole(SezzleCheckout checkout, ReconcileReport report) {
    LedgerMessage reason = LedgerMessage.of(MovementReason.CAPTURED_WHEN_FULFILLED);
    return capture.capture(checkout, reason, report);
  }
}
