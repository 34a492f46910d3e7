package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.CancelledPayments;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * Releases what is authorized for orders that are cancelled in the platform, if the shop wants
 * that, and puts what is captured of them before a person. The platform tells nobody that an order
 * is cancelled, so it is looked for.
 */
public class CancelledOrders {

  private static final int BATCH = 100;

  /** Captured money moves only when a person says so: it need not be found at once. */
  private static final Duration LOOKED_FOR_CAPTURED = Duration.ofMinutes(30);

  private final SezzleSettingsSource settings;
  private final CancelledPayments cancelled;
  private final CheckoutLedger checkouts;
  private final AutomaticTasks tasks;
  private final Timeline timeline;
  private final OrdersNow orders;
  private final SezzlePayments payments;
  private final Books books;
  private final Clock clock;
  private final EachRow<String> each;
  private Instant nextLook = Instant.MIN;

  public CancelledOrders(
      SezzleSettingsSource settings,
      CancelledPayments cancelled,
      CheckoutLedger checkouts,
      AutomaticTasks tasks,
      Timeline timeline,
      OrdersNow orders,
      SezzlePayments payments,
      Books books,
      Clock clock) {
    this.settings = settings;
    this.cancelled = cancelled;
    this.checkouts = checkouts;
    this.tasks = tasks;
    this.timeline = timeline;
    this.orders = orders;
    this.payments = payments;
    this.books = books;
    this.clock = clock;
    each = EachRow.checkoutId("What a cancelled order has authorized could not be released", clock);
  }

  /**
   * Releases what is open of a bounded number of them, or marks it for a person where the shop does
   * not want that.
   *
   * @param deadline none is begun after this
   */
  void release(Instant deadline, ReconcileReport report) {
    if (settings.isReleasedWhenCancelled()) {
      Instant now = clock.instant();
      each.work(cancelled.findOpen(now, BATCH), deadline, report, id -> release(id, report));
      each.work(cancelled.findLivingAgain(now, BATCH), deadline, report, id -> release(id, report));
    } else {
      each.work(cancelled.findOpenUnmarked(BATCH), deadline, report, this::mark);
    }
  }

  private void release(String checkoutId, ReconcileReport report) {
    mark(checkoutId);
    tasks.failed(checkoutId, AutomaticTask.RELEASE_CANCELLED, Actor.JOB);
    SezzleCheckout checkout = books.update(checkoutId, Actor.JOB).checkout();
    if (checkout.getBooks().getUnsettled() > 0 || !orders.of(checkout).isCancelled()) {
      return;
    }
    boolean held = checkout.getBooks().getOpenInCents() > 0 || checkout.livesAgain(clock.instant());
    if (!held || releaseHeld(checkout)) {
      tasks.done(checkoutId, AutomaticTask.RELEASE_CANCELLED);
      report.released();
    } else {
      report.unmended();
    }
  }

  /** All that Sezzle may hold, also what was authorized anew: nobody is to pay for the order. */
  private boolean releaseHeld(SezzleCheckout checkout) {
    MovementState state =
        payments
            .releaseHeld(
                new MovementRequest(
                    checkout.getId(),
                    checkout.amountOf(checkout.heldInCents()),
                    Actor.JOB,
                    LedgerMessage.of(MovementReason.RELEASED_WHEN_CANCELLED)))
            .getState();
    books.record(checkout.getId());
    return state == MovementState.SUCCEEDED;
  }

  /**
   * Marks a bounded number of payments of cancelled orders that hold money, so that a person sees
   * them; now and then.
   *
   * @param deadline none is begun after this
   */
  void mark(Instant deadline, ReconcileReport report) {
    Instant now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    nextLook = now.plus(LOOKED_FOR_CAPTURED);
    each.work(cancelled.findUnmarked(BATCH), deadline, report, this::mark);
    each.work(
        cancelled.findRevived(BATCH),
        deadline,
        report,
        id -> checkouts.change(id, Actor.JOB, row -> row.orderCancelled(null)));
  }

  private void mark(String checkoutId) {
    if (checkouts.get(checkoutId).getOrderCancelled().isPresent()) {
      return;
    }
    Instant now = clock.instant();
    checkouts.change(checkoutId, Actor.JOB, row -> row.orderCancelled(now));
    timeline.add(
        new CheckoutEvent(checkoutId, EventKind.ORDER_CANCELLED, Actor.JOB, null, null, now));
  }
}
