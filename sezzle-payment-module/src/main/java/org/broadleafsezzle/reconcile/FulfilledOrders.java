package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.books.Books;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.records.FulfilledPayments;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Captures what is open of payments whose orders are fulfilled, if the shop wants that. */
public class FulfilledOrders {

  private static final Logger LOG = LoggerFactory.getLogger(FulfilledOrders.class);
  private static final int BATCH = 100;
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(30);

  private final SezzleSettingsSource settings;
  private final FulfilledPayments fulfilled;
  private final CheckoutLedger checkouts;
  private final Books books;
  private final AutomaticCapture capture;
  private final Clock clock;

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
    for (String checkoutId : fulfilled.find(clock.instant(), BATCH)) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      try {
        capture(checkoutId, report);
      } catch (SezzleUnavailableException e) {
        LOG.warn("Sezzle does not answer: the rest is left to the next run. {}", e.getMessage());
        report.unmended();
        return;
      }
    }
  }

  private void capture(String checkoutId, ReconcileReport report) {
    checkouts.lookAgain(checkoutId, clock.instant().plus(TRIED_AGAIN));
    try {
      SezzleCheckout checkout = books.update(checkoutId, Actor.JOB).checkout();
      if (checkout.getBooks().getOpenInCents() > 0 && checkout.getBooks().getUnsettled() == 0) {
        capture.capture(checkout, "Captured by itself because the order is fulfilled", report);
      }
    } catch (CheckoutBusyException e) {
      LOG.info("Someone else is working on checkout={}", checkoutId);
      report.waiting();
    } catch (SezzleUnavailableException | SettingsException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Checkout={} could not be captured; it is tried again.", checkoutId, e);
      report.unmended();
    }
  }
}
