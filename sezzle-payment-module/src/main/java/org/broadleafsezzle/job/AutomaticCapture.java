package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CaptureProblem;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.MovementReason;
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

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzlePayments payments;
  private final Books books;
  private final Timeline timeline;
  private final OrdersNow orders;
  private final CheckoutLeases leases;
  private final Clock clock;

  public AutomaticCapture(
      SezzlePayments payments,
      Books books,
      Timeline timeline,
      OrdersNow orders,
      CheckoutLeases leases,
      Clock clock) {
    this.payments = payments;
    this.books = books;
    this.timeline = timeline;
    this.orders = orders;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Captures the open amount, but not more than the platform's order is worth now, and nothing of
   * one that is not in force any more.
   *
   * @param compared as just compared with Sezzle; what others have written since is read anew
   * @param reason in words for people
   * @return whether all that is open is captured
   * @throws SezzleException if Sezzle can't be asked; nothing was sent
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  boolean capture(SezzleCheckout compared, LedgerMessage reason, ReconcileReport report) {
    try (CheckoutLease lease = leases.acquireCart(compared.getOrderId(), PATIENCE)) {
      OrderNow order = orders.of(compared);
      SezzleCheckout checkout = order.payment();
      if (checkout.getBooks().getOpenInCents() == 0) {
        return true;
      }
      if (!isToBeCaptured(checkout, order, report)) {
        return false;
      }
      lease.renew();
      return captureWhole(checkout, order, reason, report);
    }
  }

  private boolean captureWhole(
      SezzleCheckout checkout, OrderNow order, LedgerMessage reason, ReconcileReport report) {
    long capturable = order.capturableInCents();
    boolean captured =
        capturable > 0 && capture(checkout, capturable, reason, MovementParts.NONE, report);
    boolean excessive = (captured || capturable == 0) && hasExcess(checkout, order, report);
    return captured && !excessive;
  }

  /**
   * Captures a shipment of an order, of one that is in force.
   *
   * @param compared as just compared with Sezzle; what others have written since is read anew
   * @param parts given what can be captured at most, in cents: those of the shipment
   * @param amount given those and what can be captured, the same with the amounts that the shop
   *     wants
   * @param last whether nothing of the order is left after it, so that all that is open then is too
   *     much
   * @return whether nothing of it is left to be captured with this payment
   * @throws SezzleException if Sezzle can't be asked; nothing was sent
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  boolean captureShipment(
      SezzleCheckout compared,
      Function<Long, MovementParts> parts,
      BiFunction<MovementParts, Long, MovementParts> amount,
      boolean last,
      ReconcileReport report) {
    OrderNow order = orders.of(compared);
    SezzleCheckout checkout = order.payment();
    if (!isToBeCaptured(checkout, order, report)) {
      return false;
    }
    long capturable = order.capturableInCents();
    MovementParts proposed = parts.apply(capturable);
    boolean cut = parts.apply(Long.MAX_VALUE).sumInCents() > proposed.sumInCents();
    MovementParts shipped;
    try {
      shipped = amount.apply(proposed, capturable);
    } catch (MovementRefusedException e) {
      failed(checkout, e.getRefusal(), report);
      return false;
    }
    LedgerMessage reason = LedgerMessage.of(MovementReason.CAPTURED_WHEN_SHIPPED);
    boolean captured =
        shipped.sumInCents() == 0
            || capture(checkout, shipped.sumInCents(), reason, shipped, report);
    return captured && !((last || cut) && hasExcess(checkout, order, report));
  }

  private boolean isToBeCaptured(SezzleCheckout checkout, OrderNow order, ReconcileReport report) {
    if (!order.isSubmitted()) {
      failed(checkout, LedgerMessage.of(CaptureProblem.NOT_SUBMITTED), report);
      return false;
    }
    if (checkout.getTrouble().problem().isPresent()) {
      failed(checkout, LedgerMessage.of(CaptureProblem.TO_BE_CHECKED), report);
      return false;
    }
    return true;
  }

  private boolean hasExcess(SezzleCheckout checkout, OrderNow order, ReconcileReport report) {
    long excess = order.excessInCents();
    if (excess > 0) {
      failed(
          checkout,
          LedgerMessage.of(CaptureProblem.WORTH_LESS, order.due(), checkout.amountOf(excess)),
          report);
    }
    return excess > 0;
  }

  private boolean capture(
      SezzleCheckout checkout,
      long cents,
      LedgerMessage reason,
      MovementParts parts,
      ReconcileReport report) {
    try {
      MovementRequest request =
          new MovementRequest(checkout.getId(), checkout.amountOf(cents), Actor.JOB, reason);
      MoneyMovement capture = payments.capture(request.forParts(parts));
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
