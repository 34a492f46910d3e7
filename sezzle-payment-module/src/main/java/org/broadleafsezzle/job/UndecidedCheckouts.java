package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.log.SaidOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides the checkouts nobody else has decided. */
public class UndecidedCheckouts {

  private static final Logger LOG = LoggerFactory.getLogger(UndecidedCheckouts.class);
  private static final int BATCH = 100;

  /** Far longer than Sezzle can take to make a session. */
  private static final Duration SESSION_LOST_AFTER = Duration.ofHours(1);

  private final CheckoutLedger checkouts;
  private final AbsentShopper absentShopper;
  private final Clock clock;
  private final EachRow<SezzleCheckout> each;
  private final SaidOnce said;

  public UndecidedCheckouts(CheckoutLedger checkouts, AbsentShopper absentShopper, Clock clock) {
    this.checkouts = checkouts;
    this.absentShopper = absentShopper;
    this.clock = clock;
    each = EachRow.checkout("It could not be decided", clock);
    said = new SaidOnce(clock);
  }

  /**
   * A bounded number of them, those that have waited longest first.
   *
   * @param after the time for which each is left alone after its last change
   * @param deadline none is begun after this
   */
  void decide(Duration after, Instant deadline, ReconcileReport report) {
    Instant now = clock.instant();
    each.work(
        checkouts.findDue(
            Collections.singleton(CheckoutState.CREATED),
            now.minus(SESSION_LOST_AFTER),
            now,
            BATCH),
        deadline,
        report,
        lost -> failWithoutSession(lost, report));
    each.work(
        checkouts.findDue(CheckoutState.UNDECIDED, now.minus(after), now, BATCH),
        deadline,
        report,
        checkout -> decide(checkout, report));
  }

  /**
   * Our process died while it asked Sezzle for a session: nobody was sent there. Whether a saved
   * account was charged is found out first.
   */
  private void failWithoutSession(SezzleCheckout lost, ReconcileReport report) {
    if (lost.getBooks().getUnsettled() > 0) {
      checkouts.lookAgain(lost.getId(), clock.instant().plus(SESSION_LOST_AFTER));
      return;
    }
    checkouts.change(
        lost.getId(),
        Actor.JOB,
        row -> row.become(CheckoutState.FAILED, StateReason.NO_SESSION.name(), clock.instant()));
    report.ended();
  }

  private void decide(SezzleCheckout checkout, ReconcileReport report) {
    checkouts.lookAgain(checkout.getId(), NextDecision.at(checkout, clock.instant()));
    try {
      absentShopper.decide(checkout, Actor.JOB);
      count(checkouts.get(checkout.getId()), report);
    } catch (SezzleNotFoundException e) {
      report.unmended();
      if (said.isNews(checkout.getId(), e.getMessage())) {
        LOG.error(
            "Sezzle knows no such order with the keys the shop has now for {} mode; {}. If the"
                + " merchant account was changed, set the keys back with which it was made until it"
                + " is decided.",
            checkout.getMode().map(Enum::name).orElse("the current"),
            checkout);
      }
    }
  }

  private static void count(SezzleCheckout checkout, ReconcileReport report) {
    switch (checkout.getState()) {
      case COMPLETED:
        report.ordered();
        break;
      case UNDONE:
        report.undone();
        break;
      case OPEN:
      case SUPERSEDED:
        report.waiting();
        break;
      case AUTHORIZED:
      case UNDOING:
        LOG.error(
            "It could not be brought to an end; {}. The lines above say why; it is tried again. If"
                + " this line comes back for hours, compare with the order in Sezzle's dashboard.",
            checkout);
        report.unmended();
        break;
      default:
        report.ended();
        break;
    }
  }
}
