package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.reconciliation.Books;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what became of the movements of money whose outcome is unknown. */
public class UnsettledMovements {

  private static final Logger LOG = LoggerFactory.getLogger(UnsettledMovements.class);
  private static final int BATCH = 100;

  private final MovementLedger movements;
  private final SezzlePayments payments;
  private final LostCharges charges;
  private final Books books;
  private final AutomaticTasks tasks;
  private final Clock clock;
  private final EachRow<String> each;

  public UnsettledMovements(
      MovementLedger movements,
      SezzlePayments payments,
      LostCharges charges,
      Books books,
      AutomaticTasks tasks,
      Clock clock) {
    this.movements = movements;
    this.payments = payments;
    this.charges = charges;
    this.books = books;
    this.tasks = tasks;
    this.clock = clock;
    each = EachRow.checkoutId("Movements could not be settled", clock);
  }

  /**
   * Settles those of a bounded number of checkouts, the longest ago first.
   *
   * @param after the time for which each is left alone after it was written
   * @param deadline none is begun after this
   */
  void settle(Duration after, Instant deadline, ReconcileReport report) {
    Instant before = clock.instant().minus(after);
    each.work(
        movements.findCheckoutsToSettle(before, clock.instant(), BATCH),
        deadline,
        report,
        checkoutId -> settle(checkoutId, report));
  }

  private void settle(String checkoutId, ReconcileReport report) {
    tasks.failed(checkoutId, AutomaticTask.SETTLE, Actor.JOB);
    List<MoneyMovement> looked = new ArrayList<>(payments.settle(checkoutId));
    charges.settle(checkoutId).ifPresent(looked::add);
    books.record(checkoutId);
    int unknown =
        (int) looked.stream().filter(one -> one.getState() == MovementState.STARTED).count();
    report.settled(looked.size() - unknown);
    if (unknown == 0) {
      tasks.done(checkoutId, AutomaticTask.SETTLE);
    } else {
      LOG.error(
          "It is still not known what became of {} of checkout={}. They are asked for again, each"
              + " time later; no other money of it moves before. If this line comes back for hours,"
              + " compare with the order in Sezzle's dashboard.",
          looked,
          checkoutId);
      report.unmended();
    }
  }
}
