package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.books.Books;
import org.broadleafsezzle.books.BooksUpdate;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.ExpirySettings;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares payments with Sezzle when that is due: what Sezzle tells of by webhook can be lost, and
 * of a release it does not tell at all. {@link NextComparison} says which are due.
 */
public class ComparedPayments {

  private static final Logger LOG = LoggerFactory.getLogger(ComparedPayments.class);
  private static final int BATCH = 100;

  /** After a failure, or a run that died. */
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);

  private final CheckoutLedger checkouts;
  private final Books books;
  private final ExpiringAuthorizations expiring;
  private final OrderReferences references;
  private final SezzleSettingsSource settings;
  private final Clock clock;

  public ComparedPayments(
      CheckoutLedger checkouts,
      Books books,
      ExpiringAuthorizations expiring,
      OrderReferences references,
      SezzleSettingsSource settings,
      Clock clock) {
    this.checkouts = checkouts;
    this.books = books;
    this.expiring = expiring;
    this.references = references;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A bounded number of them, those that have waited longest first.
   *
   * @param after how long each is left alone after its last change
   * @param deadline none is begun after this
   */
  void compare(Duration after, Instant deadline, ReconcileReport report) {
    ExpirySettings expiry = settings.expiry();
    for (SezzleCheckout due : checkouts.findToCompare(clock.instant().minus(after), BATCH)) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      try {
        compare(due, expiry, report);
      } catch (SezzleUnavailableException e) {
        LOG.warn("Sezzle does not answer: the rest is left to the next run. {}", e.getMessage());
        report.unmended();
        return;
      }
    }
  }

  private void compare(SezzleCheckout due, ExpirySettings expiry, ReconcileReport report) {
    Instant again = clock.instant().plus(TRIED_AGAIN);
    Optional<Instant> expected = due.getBooks().getCompareAt();
    if (!expected.isPresent()
        || !checkouts.compareAt(due.getId(), expected.get(), Optional.of(again))) {
      return;
    }
    try {
      compare(due.getId(), expiry, report);
      SezzleCheckout now = checkouts.get(due.getId());
      checkouts.compareAt(
          now.getId(),
          again,
          NextComparison.at(now, expiry, OrderReferences.isWanted(now), clock.instant()));
    } catch (CheckoutBusyException e) {
      LOG.info("Someone else is working on it; {}", due);
      report.waiting();
    } catch (SezzleUnavailableException | SettingsException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("It could not be compared with Sezzle; {}. It is tried again.", due, e);
      report.unmended();
    }
  }

  private void compare(String checkoutId, ExpirySettings expiry, ReconcileReport report) {
    BooksUpdate update = books.update(checkoutId, Actor.JOB);
    report.compared();
    report.adopted(update.adopted().size());
    if (update.checkout().getBooks().getDifference().isPresent()) {
      report.unmended();
      return;
    }
    expiring.tend(update.checkout(), expiry, report);
    references.tell(update.checkout());
  }
}
