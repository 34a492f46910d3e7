package org.broadleafsezzle.job;

import java.time.Clock;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CaptureProblem;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.OrderNow;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Captures what is open of a payment because a setting says so, the same way an administrator does:
 * within what Sezzle says is left, one movement at a time.
 */
public class AutomaticCapture {

  private static final Logger LOG = LoggerFactory.getLogger(AutomaticCapture.class);

  private final SezzlePayments payments;
  private final Books books;
  private final Timeline timeline;
  private final OrdersNow orders;
  private final Clock clock;

  public AutomaticCapture(
      SezzlePayments payments, Books books, Timeline timeline, OrdersNow orders, Clock clock) {
    this.payments = payments;
    this.books = books;
    this.timeline = timeline;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * Captures what is open, but not more than the platform's order is worth now, and nothing of one
   * that is not in force any more.
   *
   * @param checkout as just compared with Sezzle
   * @param reason why
   * @return whether all that is open is captured
   * @throws SezzleException if Sezzle can't be asked; nothing was sent
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  boolean capture(SezzleCheckout checkout, LedgerMessage reason, ReconcileReport report) {
    OrderNow order = orders.of(checkout);
    if (!order.isSubmitted()) {
      failed(checkout, LedgerMessage.of(CaptureProblem.NOT_SUBMITTED), report);
      return false;
    }
    if (checkout.getTrouble().problem().isPresent()) {
      failed(checkout, LedgerMessage.of(CaptureProblem.TO_BE_CHECKED), report);
      return false;
    }
    long capturable = order.capturableInCents(checkout);
    boolean captured = capturable > 0 && capture(checkout, capturable, reason, report);
    if (order.excessInCents(checkout) > 0 && (captured || capturable == 0)) {
      failed(
          checkout,
          LedgerMessage.of(
              CaptureProblem.WORTH_LESS,
              order.due(),
              checkout.amountOf(order.excessInCents(checkout))),
          report);
      return false;
    }
    return captured;
  }

  private boolean capture(
      SezzleCheckout checkout, long cents, LedgerMessage reason, ReconcileReport report) {
    try {
      MoneyMovement capture =
          payments.capture(
              new MovementRequest(checkout.getId(), checkout.amountOf(cents), Actor.JOB, reason));
      books.record(checkout.getId());
      if (capture.getState() == MovementState.SUCCEEDED) {
        report.captured();
        return true;
      } else if (capture.getState() == MovementState.REFUSED) {
        failed(checkout, LedgerMessage.of(CaptureProblem.NOT_CAPTURED), report);
      } else {
        report.unmended();
      }
    } catch (MovementRefusedException e) {
      failed(checkout, e.getRefusal(), report);
    }
    return false;
  }

  /** Said once for the same trouble, however often it is tried. */
  private void failed(SezzleCheckout checkout, LedgerMessage problem, ReconcileReport report) {
    report.unmended();
    LOG.error("What is authorized was not captured automatically; {}: {}", checkout, problem);
    boolean said =
        timeline
            .last(checkout.getId(), EventKind.AUTOMATION_FAILED)
            .filter(event -> event.getMessages().contains(problem))
            .isPresent();
    if (!said) {
      timeline.add(
          new CheckoutEvent(
                  checkout.getId(),
                  EventKind.AUTOMATION_FAILED,
                  Actor.JOB,
                  null,
                  null,
                  clock.instant())
              .saying(problem));
    }
  }
}
