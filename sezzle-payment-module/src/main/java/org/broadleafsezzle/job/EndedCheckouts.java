package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks a few times more at checkouts that have ended without money: Sezzle can approve a shopper
 * whom it has denied before, or whose checkout the shop has ended. Money that it holds then becomes
 * an order or is given back.
 */
public class EndedCheckouts {

  private static final Logger LOG = LoggerFactory.getLogger(EndedCheckouts.class);
  private static final int BATCH = 100;
  private static final Duration UNANSWERED_WAITS = Duration.ofMinutes(5);

  private final CheckoutLedger checkouts;
  private final AbsentShopper absentShopper;
  private final Clock clock;
  private final EachRow<SezzleCheckout> each;

  public EndedCheckouts(CheckoutLedger checkouts, AbsentShopper absentShopper, Clock clock) {
    this.checkouts = checkouts;
    this.absentShopper = absentShopper;
    this.clock = clock;
    each = EachRow.checkout("It has ended and could not be looked at again", clock);
  }

  /**
   * A bounded number of them, those that have waited longest first.
   *
   * @param after the time for which each is left alone after its last change
   * @param deadline none is begun after this
   */
  void lookAgain(Duration after, Instant deadline, ReconcileReport report) {
    Instant now = clock.instant();
    each.work(
        checkouts.findEnded(now.minus(after), now, BATCH),
        deadline,
        report,
        checkout -> look(checkout, report));
  }

  private void look(SezzleCheckout checkout, ReconcileReport report) {
    checkouts.lookAgain(checkout.getId(), LateLook.after(checkout, clock.instant()));
    try {
      absentShopper.decide(checkout, Actor.JOB);
      count(checkout, checkouts.get(checkout.getId()), report);
    } catch (SezzleUnavailableException e) {
      checkouts.lookAgain(checkout.getId(), clock.instant().plus(UNANSWERED_WAITS));
      throw e;
    } catch (SezzleNotFoundException e) {
      LOG.debug("Sezzle does not know it any more; {}", checkout, e);
    }
  }

  private static void count(SezzleCheckout before, SezzleCheckout now, ReconcileReport report) {
    if (now.getState() == CheckoutState.COMPLETED) {
      report.ordered();
    } else if (now.getState() == CheckoutState.UNDONE
        && now.getUpdated().isAfter(before.getUpdated())) {
      report.undone();
    } else if (now.getState().isUndecided()) {
      report.unmended();
    }
  }
}
