package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SettingsException;
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

  public UndecidedCheckouts(CheckoutLedger checkouts, AbsentShopper absentShopper, Clock clock) {
    this.checkouts = checkouts;
    this.absentShopper = absentShopper;
    this.clock = clock;
  }

  /**
   * A bounded number of them, those that have waited longest first.
   *
   * @param after how long each is left alone after its last change
   * @param deadline none is begun after this
   */
  void decide(Duration after, Instant deadline, ReconcileReport report) {
    Instant now = clock.instant();
    failThoseWithoutSession(now, report);
    for (SezzleCheckout checkout :
        checkouts.findDue(CheckoutState.UNDECIDED, now.minus(after), now, BATCH)) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      try {
        decide(checkout, report);
      } catch (SezzleUnavailableException e) {
        LOG.warn("Sezzle does not answer: the rest is left to the next run. {}", e.getMessage());
        report.unmended();
        return;
      }
    }
  }

  /** Our process died while it asked Sezzle for a session: nobody was sent there. */
  private void failThoseWithoutSession(Instant now, ReconcileReport report) {
    Set<CheckoutState> created = Collections.singleton(CheckoutState.CREATED);
    for (SezzleCheckout lost :
        checkouts.findDue(created, now.minus(SESSION_LOST_AFTER), now, BATCH)) {
      checkouts.change(
          lost.getId(),
          Actor.JOB,
          row -> row.become(CheckoutState.FAILED, "NO_SESSION", clock.instant()));
      report.ended();
    }
  }

  private void decide(SezzleCheckout checkout, ReconcileReport report) {
    checkouts.lookAgain(checkout.getId(), LookAgain.at(checkout, clock.instant()));
    try {
      absentShopper.decide(checkout, Actor.JOB);
      count(checkouts.get(checkout.getId()), report);
    } catch (CheckoutBusyException e) {
      LOG.info("Someone else is deciding; {}", checkout);
      report.waiting();
    } catch (SezzleUnavailableException | SettingsException e) {
      throw e;
    } catch (SezzleNotFoundException e) {
      LOG.error(
          "Sezzle knows no such order with the keys the shop has now for {} mode; {}. If the merchant"
              + " account was changed, set the keys back with which it was made until it is decided.",
          checkout.getMode().map(Enum::name).orElse("the current"),
          checkout,
          e);
      report.unmended();
    } catch (RuntimeException e) {
      LOG.error("It could not be decided; {}. It is tried again.", checkout, e);
      report.unmended();
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
