package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Instant;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.broadleafsezzle.settings.ExpirySettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * Looks at open authorizations at the moments that matter for their end, see {@link ExpiryTimes}:
 * at once when such a moment has come, and soon again where what was due then has not succeeded.
 */
public class DueAuthorizations {

  private static final int BATCH = 100;

  private final CheckoutLedger checkouts;
  private final Books books;
  private final ExpiringAuthorizations expiring;
  private final SezzleSettingsSource settings;
  private final Clock clock;
  private final EachRow<SezzleCheckout> each;

  public DueAuthorizations(
      CheckoutLedger checkouts,
      Books books,
      ExpiringAuthorizations expiring,
      SezzleSettingsSource settings,
      Clock clock) {
    this.checkouts = checkouts;
    this.books = books;
    this.expiring = expiring;
    this.settings = settings;
    this.clock = clock;
    each = EachRow.checkout("What is due before an authorization ends could not be done", clock);
  }

  /**
   * A bounded number of them, those that are due longest first.
   *
   * @param deadline none is begun after this
   */
  void tend(Instant deadline, ReconcileReport report) {
    ExpirySettings expiry = settings.expiry();
    each.work(
        checkouts.findDueAuthorizations(clock.instant(), BATCH),
        deadline,
        report,
        due -> tend(due, expiry, report));
  }

  private void tend(SezzleCheckout due, ExpirySettings expiry, ReconcileReport report) {
    Instant soon = ExpiryTimes.triedAgain(due, clock.instant());
    if (!checkouts.claimDue(due, soon)) {
      return;
    }
    BooksUpdate update = books.update(due.getId(), Actor.JOB);
    report.compared();
    report.adopted(update.adopted().size());
    if (update.checkout().getBooks().isDifferent()) {
      report.unmended();
      return;
    }
    expiring.tend(update.checkout(), expiry, report);
    SezzleCheckout now = checkouts.get(due.getId());
    checkouts.dueAt(now.getId(), ExpiryTimes.nextDue(now, expiry, clock.instant()));
  }
}
