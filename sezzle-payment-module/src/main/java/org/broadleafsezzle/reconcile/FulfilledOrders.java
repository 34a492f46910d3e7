package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.books.Books;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.records.FulfilledPayments;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/** Captures what is open of payments whose orders are fulfilled, if the shop wants that. */
public class FulfilledOrders {

  private static final int BATCH = 100;
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(30);

  private final SezzleSettingsSource settings;
  private final FulfilledPayments fulfilled;
  private final CheckoutLedger checkouts;
  private final Books books;
  private final AutomaticCapture capture;
  private final Clock clock;
  private final EachRow<String> each;

  public FulfilledOrders(
      SezzleSettingsSource settings,
      FulfilledPayments fulfilled,
      CheckoutLedger checkouts,
      Books books,
      AutomaticCapture capture,
      Clock clock) {
    this.settings = settings;
    this.fulfilled = fulfilled;
    this.checkouts = checkouts;
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
    checkouts.lookAgain(checkoutId, clock.instant().plus(TRIED_AGAIN));
    SezzleCheckout checkout = books.update(checkoutId, Actor.JOB).checkout();
    if (checkout.getBooks().getOpenInCents() > 0 && checkout.getBooks().getUnsettled() == 0) {
      capture.capture(checkout, "Captured by itself because the order is fulfilled", report);
    }
  }
}
