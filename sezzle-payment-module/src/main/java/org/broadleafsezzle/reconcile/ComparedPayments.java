package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.books.Books;
import org.broadleafsezzle.books.BooksUpdate;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.ExpirySettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * Compares payments with Sezzle when that is due: what Sezzle tells of by webhook can be lost, and
 * of a release it does not tell at all. {@link NextComparison} says which are due.
 */
public class ComparedPayments {

  private static final int BATCH = 100;

  /** After a failure, or a run that died. */
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);

  private final CheckoutLedger checkouts;
  private final Books books;
  private final ExpiringAuthorizations expiring;
  private final OrderReferences references;
  private final SezzleSettingsSource settings;
  private final Clock clock;
  private final EachRow<SezzleCheckout> each;

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
    each = EachRow.checkout("It could not be compared with Sezzle", clock);
  }

  /**
   * A bounded number of them, those that have waited longest first.
   *
   * @param after how long each is left alone after its last change
   * @param deadline none is begun after this
   */
  void compare(Duration after, Instant deadline, ReconcileReport report) {
    ExpirySettings expiry = settings.expiry();
    each.work(
        checkouts.findToCompare(clock.instant().minus(after), BATCH),
        deadline,
        report,
        due -> compare(due, expiry, report));
  }

  private void compare(SezzleCheckout due, ExpirySettings expiry, ReconcileReport report) {
    Instant again = clock.instant().plus(TRIED_AGAIN);
    Optional<Instant> expected = due.getBooks().getCompareAt();
    if (!expected.isPresent()
        || !checkouts.compareAt(due.getId(), expected.get(), Optional.of(again))) {
      return;
    }
    compare(due.getId(), expiry, report);
    SezzleCheckout now = checkouts.get(due.getId());
    checkouts.compareAt(
        now.getId(),
        again,
        NextComparison.at(now, expiry, OrderReferences.isWanted(now), clock.instant()));
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
