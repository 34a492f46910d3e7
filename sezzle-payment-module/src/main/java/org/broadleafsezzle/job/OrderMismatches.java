package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.platform.MismatchedOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds orders without their payment and payments without their order, whatever has led there, and
 * puts them before a person: goods may be on their way, so nothing is mended automatically.
 */
public class OrderMismatches {

  private static final Logger LOG = LoggerFactory.getLogger(OrderMismatches.class);
  private static final int BATCH = 100;

  /** So far back it is searched: far longer than any thread that works on an order. */
  private static final Duration BACK = Duration.ofDays(3);

  private final MismatchedOrders orders;
  private final CheckoutLedger checkouts;
  private final Timeline timeline;
  private final Clock clock;

  public OrderMismatches(
      MismatchedOrders orders, CheckoutLedger checkouts, Timeline timeline, Clock clock) {
    this.orders = orders;
    this.checkouts = checkouts;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Searches once, and looks whether those that were found before are mended.
   *
   * @param after the time for which each is left alone after its last change
   */
  void find(Duration after, ReconcileReport report) {
    search(OrderProblem.ORDER_UNPAID, after, report);
    search(OrderProblem.ORDER_MISSING, after, report);
  }

  private void search(OrderProblem problem, Duration after, ReconcileReport report) {
    Instant now = clock.instant();
    lookAtKnown(problem, report);
    orders
        .findNew(problem, now.minus(BACK), now.minus(after), BATCH)
        .forEach(
            id -> {
              SezzleCheckout found = checkouts.change(id, Actor.JOB, row -> row.find(problem));
              tell(id, EventKind.DIFFERENCE_FOUND, problem);
              LOG.error("An order and its payment do not belong together ({}); {}", problem, found);
              report.unmended();
            });
  }

  private void lookAtKnown(OrderProblem problem, ReconcileReport report) {
    List<String> known =
        checkouts.findWith(problem, BATCH).stream()
            .map(SezzleCheckout::getId)
            .collect(Collectors.toList());
    if (known.isEmpty()) {
      return;
    }
    Set<String> still = new HashSet<>(orders.findStill(problem, known));
    known.stream()
        .filter(id -> !still.contains(id))
        .forEach(
            id -> {
              checkouts.change(id, Actor.JOB, SezzleCheckout::mend);
              tell(id, EventKind.DIFFERENCE_MENDED, problem);
            });
    still.forEach(id -> report.unmended());
  }

  private void tell(String checkoutId, EventKind kind, OrderProblem problem) {
    timeline.add(
        new CheckoutEvent(checkoutId, kind, Actor.JOB, null, null, clock.instant())
            .saying(LedgerMessage.of(problem)));
  }
}
