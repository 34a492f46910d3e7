package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;

/**
 * Compares payments with Sezzle when that is due: what Sezzle tells of by webhook can be lost, and
 * of a release it does not tell at all. {@link NextComparison} says which are due.
 */
public class ComparedPayments {

  private static final int BATCH = 100;

  /** After a run that died. */
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);

  private final CheckoutLedger checkouts;
  private final Books books;
  private final OrderReferences references;
  private final AutomaticTasks tasks;
  private final Clock clock;
  private final EachRow<SezzleCheckout> each;

  public ComparedPayments(
      CheckoutLedger checkouts,
      Books books,
      OrderReferences references,
      AutomaticTasks tasks,
      Clock clock) {
    this.checkouts = checkouts;
    this.books = books;
    this.references = references;
    this.tasks = tasks;
    this.clock = clock;
    each = EachRow.checkout("It could not be compared with Sezzle", clock);
  }

  /**
   * A bounded number of them, those that have waited longest first.
   *
   * @param after the time for which each is left alone after its last change
   * @param deadline none is begun after this
   */
  void compare(Duration after, Instant deadline, ReconcileReport report) {
    List<SezzleCheckout> due = checkouts.findToCompare(clock.instant().minus(after), BATCH);
    Set<String> failed = tasks.failedAmong(ids(due), AutomaticTask.COMPARE);
    each.work(
        due,
        deadline,
        report,
        one -> {
          compare(one, report);
          if (failed.contains(one.getId())) {
            tasks.done(one.getId(), AutomaticTask.COMPARE);
          }
        });
  }

  private static List<String> ids(List<SezzleCheckout> due) {
    return due.stream().map(SezzleCheckout::getId).collect(Collectors.toList());
  }

  private void compare(SezzleCheckout due, ReconcileReport report) {
    Instant again = clock.instant().plus(TRIED_AGAIN);
    Optional<Instant> expected = due.getBooks().getCompareAt();
    if (!expected.isPresent()
        || !checkouts.compareAt(due.getId(), expected.get(), Optional.of(again))) {
      return;
    }
    try {
      compare(due.getId(), report);
    } catch (CheckoutBusyException e) {
      throw e;
    } catch (RuntimeException e) {
      Instant later = tasks.failed(due.getId(), AutomaticTask.COMPARE, Actor.JOB).getNextTry();
      checkouts.compareAt(due.getId(), again, Optional.of(later));
      throw e;
    }
    SezzleCheckout now = checkouts.get(due.getId());
    checkouts.compareAt(
        now.getId(), again, NextComparison.at(now, references.wantedAt(now), clock.instant()));
  }

  private void compare(String checkoutId, ReconcileReport report) {
    BooksUpdate update = books.update(checkoutId, Actor.JOB);
    report.compared();
    report.adopted(update.adopted().size());
    references.tell(update.checkout());
    if (update.checkout().getBooks().isDifferent()) {
      report.unmended();
    }
  }
}
