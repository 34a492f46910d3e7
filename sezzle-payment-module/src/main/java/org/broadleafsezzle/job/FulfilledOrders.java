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

/** Captures what is open of payments whose orders are fulfilled, if the shop wants that. */
public class FulfilledOrders {

  private static final int BATCH = 100;

  private final SezzleSettingsSource settings;
  private final FulfilledPayments fulfilled;
  private final AutomaticTasks tasks;
  private final Books books;
  private final AutomaticCapture capture;
  private final Clock clock;
  private final EachRow<String> each;

  public FulfilledOrders(
      SezzleSettingsSource settings,
      FulfilledPayments fulfilled,
      AutomaticTasks tasks,
      Books books,
      AutomaticCapture capture,
      Clock clock) {
    this.settings = settings;
    this.fulfilled = fulfilled;
    this.tasks = tasks;
    this.books = books;
    this.capture = capture;
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
    each.work(
        fulfilled.find(clock.instant(), BATCH),
        deadline,
        report,
        checkoutId -> capture(checkoutId, report));
  }

  private void capture(String checkoutId, ReconcileReport report) {
    tasks.failed(checkoutId, AutomaticTask.CAPTURE_FULFILLED, Actor.JOB);
    SezzleCheckout checkout = books.update(checkoutId, Actor.JOB).checkout();
    if (checkout.getBooks().getUnsettled() > 0) {
      return;
    }
    if (checkout.getBooks().getOpenInCents() == 0
        || capture.capture(
            checkout, LedgerMessage.of(MovementReason.CAPTURED_WHEN_FULFILLED), report)) {
      tasks.done(checkoutId, AutomaticTask.CAPTURE_FULFILLED);
    }
  }
}
