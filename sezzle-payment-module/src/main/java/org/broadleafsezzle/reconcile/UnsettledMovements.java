package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.books.Books;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what became of the movements of money whose outcome is unknown. */
public class UnsettledMovements {

  private static final Logger LOG = LoggerFactory.getLogger(UnsettledMovements.class);
  private static final int BATCH = 100;

  private final MovementLedger movements;
  private final SezzlePayments payments;
  private final Books books;
  private final Clock clock;

  public UnsettledMovements(
      MovementLedger movements, SezzlePayments payments, Books books, Clock clock) {
    this.movements = movements;
    this.payments = payments;
    this.books = books;
    this.clock = clock;
  }

  /**
   * Settles those of a bounded number of checkouts, the longest ago first.
   *
   * @param after how long each is left alone after it was written
   * @param deadline none is begun after this
   */
  void settle(Duration after, Instant deadline, ReconcileReport report) {
    Instant before = clock.instant().minus(after);
    for (String checkoutId : movements.findCheckoutsToSettle(before, BATCH)) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      settle(checkoutId, report);
    }
  }

  private void settle(String checkoutId, ReconcileReport report) {
    try {
      List<MoneyMovement> looked = payments.settle(checkoutId);
      books.record(checkoutId);
      int unknown =
          (int) looked.stream().filter(one -> one.getState() == MovementState.STARTED).count();
      report.settled(looked.size() - unknown);
      if (unknown > 0) {
        LOG.error(
            "It is still not known what became of {} of checkout={}. They are asked for again; no"
                + " other money of it moves before. If this line comes back for hours, compare with"
                + " the order in Sezzle's dashboard.",
            looked,
            checkoutId);
        report.unmended();
      }
    } catch (CheckoutBusyException e) {
      LOG.info("Someone else is working on checkout={}", checkoutId);
      report.waiting();
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Movements of checkout={} could not be settled; it is tried again.", checkoutId, e);
      report.unmended();
    }
  }
}
