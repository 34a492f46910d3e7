package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.Adoption;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.payments.SezzleTime;
import org.broadleafsezzle.records.PaymentRecords;
import org.broadleafsezzle.records.PlatformOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a checkout: an order, or nothing with the money back. Decided from what Sezzle
 * and the platform say now; works from any point an earlier try may have stopped at.
 */
public class CheckoutDecision {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutDecision.class);

  private final CheckoutLedger checkouts;
  private final SezzleClients clients;
  private final SezzleOrders sezzleOrders;
  private final PlatformOrders orders;
  private final PaymentRecords records;
  private final OrderCompletion completion;
  private final CheckoutUndo undo;
  private final UnpaidOrders unpaidOrders;
  private final Adoption adoption;
  private final SezzleTime time;
  private final Clock clock;

  public CheckoutDecision(
      CheckoutLedger checkouts,
      SezzleClients clients,
      SezzleOrders sezzleOrders,
      PlatformOrders orders,
      PaymentRecords records,
      OrderCompletion completion,
      CheckoutUndo undo,
      UnpaidOrders unpaidOrders,
      Adoption adoption,
      Clock clock) {
    this.checkouts = checkouts;
    this.clients = clients;
    this.sezzleOrders = sezzleOrders;
    this.orders = orders;
    this.records = records;
    this.completion = completion;
    this.undo = undo;
    this.unpaidOrders = unpaidOrders;
    this.adoption = adoption;
    time = new SezzleTime(clients, clock);
    this.clock = clock;
  }

  /**
   * Decides, if it is not decided yet. What Sezzle made of another order without the shopper is no
   * cart: it is neither ordered nor undone here.
   *
   * @param gaveUp whether the shopper said so; ends the checkout at Sezzle if it is still open
   *     there
   * @param lease on the checkout
   * @param by who asks for it
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked; nothing is
   *     decided
   */
  ReturnResult decide(SezzleCheckout checkout, boolean gaveUp, CheckoutLease lease, Actor by) {
    if (checkout.getParentId().isPresent()) {
      return ReturnResult.undecided();
    }
    Optional<Order> order = orders.read(checkout.getOrderId());
    if (order.isPresent() && isPaidWith(order.get(), checkout)) {
      return ordered(checkout, order.get(), by);
    }
    switch (checkout.getState()) {
      case OPEN:
      case SUPERSEDED:
      case DECLINED:
      case AUTHORIZED:
        return askSezzle(checkout, order, gaveUp, lease, by);
      case UNDOING:
        return undone(
            checkout,
            order,
            checkout.getStateReason().orElse(ApprovalProblem.ORDER_FAILED.name()),
            by);
      default:
        return ReturnResult.backToCheckout(messageOf(checkout));
    }
  }

  private boolean isPaidWith(Order order, SezzleCheckout checkout) {
    return OrderStatus.SUBMITTED.equals(order.getStatus())
        && records.findActive(order, checkout).isPresent();
  }

  private ReturnResult askSezzle(
      SezzleCheckout checkout,
      Optional<Order> order,
      boolean gaveUp,
      CheckoutLease lease,
      Actor by) {
    org.broadleafsezzle.api.model.Order atSezzle =
        clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().get());
    lease.renew();
    switch (atSezzle.getCheckoutStatus()) {
      case COMPLETED:
        return completed(checkout, order, atSezzle, lease, by);
      case DENIED:
        return ended(checkout, CheckoutState.DECLINED, CheckoutMessage.DECLINED, by);
      case ACTIVE:
        return gaveUp ? cancel(checkout, by) : unfinished(checkout);
      case DELETED:
        return atSezzle.isApproved()
            ? completed(checkout, order, atSezzle, lease, by)
            : ended(checkout, CheckoutState.EXPIRED, CheckoutMessage.EXPIRED, by);
      default:
        LOG.error(
            "Sezzle has it in a state this version does not know ({}); {}. Look at the order in"
                + " Sezzle's dashboard.",
            atSezzle.getCheckoutStatusText().orElse("none"),
            checkout);
        return ReturnResult.undecided();
    }
  }

  private ReturnResult completed(
      SezzleCheckout checkout,
      Optional<Order> order,
      org.broadleafsezzle.api.model.Order atSezzle,
      CheckoutLease lease,
      Actor by) {
    Optional<ApprovalProblem> problem =
        new ApprovalCheck(checkout, atSezzle).findProblem(order.orElse(null), time.now(checkout));
    if (problem.isPresent()) {
      LOG.warn("Approved by Sezzle, but not fit for the order: {}; {}", problem.get(), checkout);
      return undone(checkout, order, problem.get().name(), by);
    }
    SezzleCheckout authorized =
        checkouts.change(
            checkout.getId(),
            by,
            row -> row.authorize(time.endInTheShop(checkout, atSezzle), clock.instant()));
    adoption.adopt(authorized, atSezzle);
    return complete(authorized, order.get(), atSezzle, lease, by);
  }

  private ReturnResult complete(
      SezzleCheckout checkout,
      Order order,
      org.broadleafsezzle.api.model.Order atSezzle,
      CheckoutLease lease,
      Actor by) {
    Optional<Order> now;
    try {
      completion.complete(order, checkout, atSezzle, lease);
      now = orders.read(checkout.getOrderId());
    } catch (Exception e) {
      LOG.error("The platform did not make the order; {}", checkout, e);
      now = orders.readAfterFailure(checkout.getOrderId());
    }
    return now.isPresent() && isPaidWith(now.get(), checkout)
        ? ordered(checkout, now.get(), by)
        : undone(checkout, now, ApprovalProblem.ORDER_FAILED.name(), by);
  }

  private ReturnResult ordered(SezzleCheckout checkout, Order order, Actor by) {
    if (!checkout.getState().canBecome(CheckoutState.COMPLETED)) {
      LOG.error(
          "There is an order {} with it; {}. Compare with the order in Sezzle's dashboard.",
          order.getOrderNumber(),
          checkout);
    } else if (checkout.getState() != CheckoutState.COMPLETED) {
      SezzleCheckout completed = become(checkout, CheckoutState.COMPLETED, null, by);
      LOG.info("Ordered as {}; {}", order.getOrderNumber(), completed);
    }
    return ReturnResult.ordered(order.getOrderNumber(), order.getCustomer().getId());
  }

  private ReturnResult undone(
      SezzleCheckout checkout, Optional<Order> order, String reason, Actor by) {
    boolean wasTried = order.filter(found -> records.find(found, checkout).isPresent()).isPresent();
    SezzleCheckout undone = undo.undo(checkout, order, reason, by);
    if (wasTried) {
      order.ifPresent(unpaidOrders::reopen);
    }
    return ReturnResult.backToCheckout(messageOf(undone));
  }

  private ReturnResult unfinished(SezzleCheckout checkout) {
    LOG.info("The shopper has not decided yet; {}", checkout);
    return ReturnResult.backToCheckout(CheckoutMessage.UNFINISHED);
  }

  /**
   * A refusal means that the shopper has completed it meanwhile: not decided, reloading decides.
   */
  private ReturnResult cancel(SezzleCheckout checkout, Actor by) {
    try {
      sezzleOrders.deleteCheckout(checkout.getId(), CheckoutMessage.CANCELLED.name(), by);
    } catch (SezzleRefusedException e) {
      LOG.warn("Sezzle did not end it; {}: {}", checkout, e.getMessage());
      return ReturnResult.undecided();
    }
    return ReturnResult.backToCheckout(CheckoutMessage.CANCELLED);
  }

  private ReturnResult ended(
      SezzleCheckout checkout, CheckoutState state, CheckoutMessage message, Actor by) {
    LOG.info("No payment; {}", become(checkout, state, message.name(), by));
    return ReturnResult.backToCheckout(message);
  }

  private SezzleCheckout become(
      SezzleCheckout checkout, CheckoutState state, String reason, Actor by) {
    return checkouts.change(
        checkout.getId(), by, row -> row.become(state, reason, clock.instant()));
  }

  /** What the shopper of a decided checkout is told, now and at each reload. */
  private static CheckoutMessage messageOf(SezzleCheckout checkout) {
    switch (checkout.getState()) {
      case UNDOING:
        return CheckoutMessage.RETURNING;
      case UNDONE:
        return checkout
            .getStateReason()
            .map(reason -> ApprovalProblem.valueOf(reason).shopperMessage())
            .orElse(CheckoutMessage.FAILED);
      case CANCELLED:
        return CheckoutMessage.CANCELLED;
      case EXPIRED:
        return CheckoutMessage.EXPIRED;
      default:
        return CheckoutMessage.FAILED;
    }
  }
}
