package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.ImportedMovements;
import org.broadleafsezzle.platform.PaidOrder;
import org.broadleafsezzle.platform.PaymentRecords;
import org.broadleafsezzle.platform.PlatformOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of a checkout that its shopper has finished at Sezzle an order, or nothing with the money
 * back; or neither yet, as long as Sezzle does not list all of it.
 */
public class ApprovedCheckouts {

  private static final Logger LOG = LoggerFactory.getLogger(ApprovedCheckouts.class);

  private final CheckoutLedger checkouts;
  private final PlatformOrders orders;
  private final PaymentRecords records;
  private final OrderCompletion completion;
  private final CheckoutUndo undo;
  private final UnpaidOrders unpaidOrders;
  private final ImportedMovements adoption;
  private final IncompleteApprovals incomplete;
  private final FittingCarts carts;
  private final Clock clock;

  public ApprovedCheckouts(
      CheckoutLedger checkouts,
      PlatformOrders orders,
      PaymentRecords records,
      OrderCompletion completion,
      CheckoutUndo undo,
      UnpaidOrders unpaidOrders,
      ImportedMovements adoption,
      IncompleteApprovals incomplete,
      FittingCarts carts,
      Clock clock) {
    this.checkouts = checkouts;
    this.orders = orders;
    this.records = records;
    this.completion = completion;
    this.undo = undo;
    this.unpaidOrders = unpaidOrders;
    this.adoption = adoption;
    this.incomplete = incomplete;
    this.carts = carts;
    this.clock = clock;
  }

  /**
   * @param order the order as read just now; empty if there is none any more
   * @param by the one who asks for it
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if the lease was lost on the way
   */
  ReturnResult decide(
      SezzleCheckout checkout,
      Optional<Order> order,
      SezzleReading atSezzle,
      CheckoutLease lease,
      Actor by) {
    ApprovalCheck check = new ApprovalCheck(checkout, atSezzle.order());
    Optional<ApprovalProblem> problem = check.findProblemAtSezzle(atSezzle.at());
    if (!problem.isPresent()) {
      Optional<ApprovalProblem> missing = check.findMissing();
      if (missing.isPresent() && incomplete.isWaitedFor(checkout, missing.get(), by)) {
        return ReturnResult.waiting(incomplete.waited(checkout));
      }
      problem = missing;
    }
    CartFit fit =
        problem.isPresent()
            ? CartFit.refused(order, problem.get())
            : carts.compare(checkout, order, atSezzle.order(), lease);
    if (fit.problem().isPresent()) {
      ApprovalProblem found = fit.problem().get();
      LOG.warn("Approved by Sezzle, but not fit for the order: {}; {}", found, checkout);
      return undone(checkout, fit.order(), found.name(), lease, by);
    }
    SezzleCheckout authorized =
        checkouts.change(
            checkout.getId(),
            by,
            row -> {
              row.authorize(atSezzle.endInTheShop(), clock.instant());
              if (fit.isChanged()) {
                row.find(OrderProblem.ORDER_CHANGED);
              }
            });
    adoption.adopt(authorized, atSezzle.order());
    return complete(authorized, fit.order().get(), atSezzle.order(), lease, by);
  }

  private ReturnResult complete(
      SezzleCheckout checkout,
      Order order,
      org.broadleafsezzle.api.model.Order atSezzle,
      CheckoutLease lease,
      Actor by) {
    Optional<PaidOrder> paid = Optional.empty();
    Optional<Order> now = Optional.empty();
    try {
      completion.complete(order, checkout, atSezzle, lease);
      paid = orders.findPaid(checkout.getOrderId(), checkout.getSezzleOrderUuid().get());
      now = paid.isPresent() ? now : orders.read(checkout.getOrderId());
    } catch (Exception e) {
      LOG.error("The platform did not make the order; {}", checkout, e);
      now = orders.readAfterFailure(checkout.getOrderId());
    }
    lease.renew();
    if (!paid.isPresent()) {
      paid = now.filter(found -> isPaidWith(found, checkout)).map(PaidOrder::of);
    }
    return paid.isPresent()
        ? ordered(checkout, paid.get(), by)
        : undone(checkout, now, ApprovalProblem.ORDER_FAILED.name(), lease, by);
  }

  /** Whether there is an order, paid with this. */
  boolean isPaidWith(Order order, SezzleCheckout checkout) {
    return OrderStatus.SUBMITTED.equals(order.getStatus())
        && records.findActive(order, checkout).isPresent();
  }

  /** There is an order, paid with this. */
  ReturnResult ordered(SezzleCheckout checkout, PaidOrder order, Actor by) {
    if (!checkout.getState().canBecome(CheckoutState.COMPLETED)) {
      LOG.error(
          "There is an order {} with it; {}. Compare with the order in Sezzle's dashboard.",
          order.number(),
          checkout);
      checkouts.change(checkout.getId(), by, row -> row.find(OrderProblem.ORDER_UNPAID));
    } else if (checkout.getState() != CheckoutState.COMPLETED) {
      SezzleCheckout completed =
          checkouts.change(
              checkout.getId(),
              by,
              row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
      LOG.info("Ordered as {}; {}", order.number(), completed);
    }
    return ReturnResult.ordered(order.number(), order.customerId());
  }

  /** Gives everything back, or goes on with what an earlier try has left. */
  ReturnResult undone(
      SezzleCheckout checkout,
      Optional<Order> order,
      String reason,
      CheckoutLease lease,
      Actor by) {
    boolean wasTried = order.filter(found -> records.find(found, checkout).isPresent()).isPresent();
    SezzleCheckout undone = undo.undo(checkout, order, reason, by);
    if (wasTried) {
      lease.renew();
      order.ifPresent(unpaidOrders::reopen);
    }
    return resultOf(undone, order);
  }

  /**
   * The message to the shopper of a decided checkout, now and at each reload. If the cart has
   * become an order otherwise, the message says so too.
   */
  ReturnResult resultOf(SezzleCheckout checkout, Optional<Order> order) {
    CheckoutMessage message = CheckoutMessage.of(checkout);
    return order
        .filter(found -> OrderStatus.SUBMITTED.equals(found.getStatus()))
        .map(found -> ReturnResult.orderedOtherwise(found, message))
        .orElseGet(() -> ReturnResult.backToCheckout(message));
  }
}
