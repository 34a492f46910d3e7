package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.records.PaymentRecords;
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
  private final PlatformOrders orders;
  private final PaymentRecords records;
  private final OrderCompletion completion;
  private final CheckoutUndo undo;
  private final Clock clock;

  public CheckoutDecision(
      CheckoutLedger checkouts,
      SezzleClients clients,
      PlatformOrders orders,
      PaymentRecords records,
      OrderCompletion completion,
      CheckoutUndo undo,
      Clock clock) {
    this.checkouts = checkouts;
    this.clients = clients;
    this.orders = orders;
    this.records = records;
    this.completion = completion;
    this.undo = undo;
    this.clock = clock;
  }

  /**
   * Decides, if it is not decided yet.
   *
   * @param gaveUp whether the shopper said so; ends the checkout at Sezzle if it is still open
   *     there
   * @param lease on the checkout
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked; nothing is
   *     decided
   */
  ReturnResult decide(SezzleCheckout checkout, boolean gaveUp, CheckoutLease lease) {
    Optional<Order> order = orders.read(checkout.getOrderId());
    if (order.isPresent() && isPaidWith(order.get(), checkout)) {
      return ordered(checkout, order.get());
    }
    switch (checkout.getState()) {
      case OPEN:
      case SUPERSEDED:
      case DECLINED:
      case AUTHORIZED:
        return askSezzle(checkout, order, gaveUp, lease);
      case UNDOING:
        return undone(
            checkout, order, checkout.getStateReason().orElse(ApprovalProblem.ORDER_FAILED.name()));
      default:
        return ReturnResult.backToCheckout(messageOf(checkout));
    }
  }

  private boolean isPaidWith(Order order, SezzleCheckout checkout) {
    return OrderStatus.SUBMITTED.equals(order.getStatus())
        && records.findActive(order, checkout).isPresent();
  }

  private ReturnResult askSezzle(
      SezzleCheckout checkout, Optional<Order> order, boolean gaveUp, CheckoutLease lease) {
    SezzleClient client = clients.current();
    org.broadleafsezzle.api.model.Order atSezzle =
        client.getOrder(checkout.getSezzleOrderUuid().get());
    lease.renew();
    switch (atSezzle.getCheckoutStatus()) {
      case COMPLETED:
        return completed(checkout, order, atSezzle, lease);
      case DENIED:
        return ended(checkout, CheckoutState.DECLINED, CheckoutMessage.DECLINED);
      case ACTIVE:
        return gaveUp ? cancel(checkout, client) : unfinished(checkout);
      case DELETED:
        return atSezzle.isApproved()
            ? completed(checkout, order, atSezzle, lease)
            : ended(checkout, CheckoutState.EXPIRED, CheckoutMessage.EXPIRED);
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
      CheckoutLease lease) {
    Optional<ApprovalProblem> problem =
        new ApprovalCheck(checkout, atSezzle).findProblem(order.orElse(null), clock.instant());
    if (problem.isPresent()) {
      LOG.warn("Approved by Sezzle, but not fit for the order: {}; {}", problem.get(), checkout);
      return undone(checkout, order, problem.get().name());
    }
    SezzleCheckout authorized =
        checkouts.change(
            checkout.getId(),
            row ->
                row.authorize(
                    atSezzle.getAuthorization().flatMap(all -> all.getExpiration()),
                    clock.instant()));
    return complete(authorized, order.get(), atSezzle, lease);
  }

  private ReturnResult complete(
      SezzleCheckout checkout,
      Order order,
      org.broadleafsezzle.api.model.Order atSezzle,
      CheckoutLease lease) {
    Optional<Order> now;
    try {
      completion.complete(order, checkout, atSezzle, lease);
      now = orders.read(checkout.getOrderId());
    } catch (Exception e) {
      LOG.error("The platform did not make the order; {}", checkout, e);
      now = orders.readAfterFailure(checkout.getOrderId());
    }
    return now.isPresent() && isPaidWith(now.get(), checkout)
        ? ordered(checkout, now.get())
        : undone(checkout, now, ApprovalProblem.ORDER_FAILED.name());
  }

  private ReturnResult ordered(SezzleCheckout checkout, Order order) {
    if (!checkout.getState().canBecome(CheckoutState.COMPLETED)) {
      LOG.error(
          "There is an order {} with it; {}. Compare with the order in Sezzle's dashboard.",
          order.getOrderNumber(),
          checkout);
    } else if (checkout.getState() != CheckoutState.COMPLETED) {
      SezzleCheckout completed = become(checkout, CheckoutState.COMPLETED, null);
      LOG.info("Ordered as {}; {}", order.getOrderNumber(), completed);
    }
    return ReturnResult.ordered(order.getOrderNumber(), order.getCustomer().getId());
  }

  private ReturnResult undone(SezzleCheckout checkout, Optional<Order> order, String reason) {
    return ReturnResult.backToCheckout(messageOf(undo.undo(checkout, order, reason)));
  }

  private ReturnResult unfinished(SezzleCheckout checkout) {
    LOG.info("The shopper has not decided yet; {}", checkout);
    return ReturnResult.backToCheckout(CheckoutMessage.UNFINISHED);
  }

  /**
   * A refusal means that the shopper has completed it meanwhile: not decided, reloading decides.
   */
  private ReturnResult cancel(SezzleCheckout checkout, SezzleClient client) {
    try {
      client.deleteCheckout(checkout.getSezzleOrderUuid().get());
    } catch (SezzleRefusedException e) {
      LOG.warn("Sezzle did not end it; {}: {}", checkout, e.getMessage());
      return ReturnResult.undecided();
    }
    return ended(checkout, CheckoutState.CANCELLED, CheckoutMessage.CANCELLED);
  }

  private ReturnResult ended(
      SezzleCheckout checkout, CheckoutState state, CheckoutMessage message) {
    LOG.info("No payment; {}", become(checkout, state, message.name()));
    return ReturnResult.backToCheckout(message);
  }

  private SezzleCheckout become(SezzleCheckout checkout, CheckoutState state, String reason) {
    return checkouts.change(checkout.getId(), row -> row.become(state, reason, clock.instant()));
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
