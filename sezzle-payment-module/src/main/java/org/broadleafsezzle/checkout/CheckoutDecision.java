package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.payments.PaymentBalance;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.payments.SezzleTime;
import org.broadleafsezzle.platform.PaidOrder;
import org.broadleafsezzle.platform.PlatformOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a checkout becomes an order, or nothing with the money back. Decided from what
 * Sezzle and the platform say now; works from any point an earlier try may have stopped at. A
 * checkout that has ended without money is decided again if Sezzle holds some all the same.
 */
public class CheckoutDecision {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutDecision.class);

  /** So long after its end Sezzle may refuse to end it; after that the shop does not ask again. */
  private static final Duration REFUSALS_COUNT_FOR = Duration.ofDays(1);

  private final CheckoutLedger checkouts;
  private final SezzleClients clients;
  private final SezzleOrders sezzleOrders;
  private final PlatformOrders orders;
  private final ApprovedCheckouts approved;
  private final Charges charges;
  private final SezzleTime time;
  private final Clock clock;

  public CheckoutDecision(
      CheckoutLedger checkouts,
      SezzleClients clients,
      SezzleOrders sezzleOrders,
      PlatformOrders orders,
      ApprovedCheckouts approved,
      Charges charges,
      Clock clock) {
    this.checkouts = checkouts;
    this.clients = clients;
    this.sezzleOrders = sezzleOrders;
    this.orders = orders;
    this.approved = approved;
    this.charges = charges;
    time = new SezzleTime(clients, clock);
    this.clock = clock;
  }

  /**
   * Decides, if it is not decided yet. An order that Sezzle made of another one without the shopper
   * is no cart: it is neither ordered nor undone here.
   *
   * @param gaveUp whether the shopper said so; ends the checkout at Sezzle if it is still open
   *     there
   * @param lease on the checkout and on its cart
   * @param by the one who asks for it
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked; nothing is
   *     decided
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if the lease was lost on the way: who
   *     has it now decides
   */
  ReturnResult decide(SezzleCheckout checkout, boolean gaveUp, CheckoutLease lease, Actor by) {
    if (checkout.getParentId().isPresent()) {
      return ReturnResult.undecided();
    }
    Optional<Order> order = orders.read(checkout.getOrderId());
    if (order.isPresent() && approved.isPaidWith(order.get(), checkout)) {
      return approved.ordered(checkout, PaidOrder.of(order.get()), by);
    }
    switch (checkout.getState()) {
      case CREATED:
        return settled(checkout, gaveUp, lease, by);
      case OPEN:
      case SUPERSEDED:
      case DECLINED:
      case AUTHORIZED:
        return askSezzle(checkout, order, gaveUp, lease, by);
      case CANCELLED:
      case EXPIRED:
        return askAgain(checkout, order, lease, by);
      case UNDOING:
        return approved.undone(
            checkout,
            order,
            checkout.getStateReason().orElse(ApprovalProblem.ORDER_FAILED.name()),
            lease,
            by);
      case UNDONE:
        return by.origin() == Origin.SHOPPER
            ? approved.resultOf(checkout, order)
            : giveBackAgain(checkout, order, lease, by);
      case FAILED:
        return unanswered(checkout, order, by);
      default:
        return approved.resultOf(checkout, order);
    }
  }

  /** Once it is known whether Sezzle has charged the saved account: nobody was there to see it. */
  private ReturnResult settled(
      SezzleCheckout checkout, boolean gaveUp, CheckoutLease lease, Actor by) {
    if (!checkout.getAccount().isCharging()) {
      return unanswered(checkout, orders.read(checkout.getOrderId()), by);
    }
    charges.settle(checkout.getId());
    lease.renew();
    SezzleCheckout now = checkouts.get(checkout.getId());
    return now.getState() == CheckoutState.CREATED
        ? ReturnResult.undecided()
        : decide(now, gaveUp, lease, by);
  }

  /**
   * Only who was at Sezzle has the address to come back to: Sezzle has the session, and the shop
   * does not know under which id.
   */
  private ReturnResult unanswered(SezzleCheckout checkout, Optional<Order> order, Actor by) {
    if (by.origin() != Origin.SHOPPER || checkout.getAccount().isCharging()) {
      return approved.resultOf(checkout, order);
    }
    if (!checkout.getTrouble().problem().isPresent()) {
      checkouts.change(checkout.getId(), by, row -> row.find(OrderProblem.SESSION_LOST));
      LOG.error(
          "The shopper was at Sezzle with a session that Sezzle did not answer about; {}. Look in"
              + " Sezzle's dashboard for the reference {}.",
          checkout,
          checkout.getReferenceId());
    }
    return ReturnResult.undecided();
  }

  private ReturnResult askSezzle(
      SezzleCheckout checkout,
      Optional<Order> order,
      boolean gaveUp,
      CheckoutLease lease,
      Actor by) {
    SezzleReading atSezzle = read(checkout, lease);
    switch (atSezzle.order().getCheckoutStatus()) {
      case COMPLETED:
        return approved.decide(checkout, order, atSezzle, lease, by);
      case DENIED:
        return ended(checkout, order, CheckoutState.DECLINED, by);
      case ACTIVE:
        return open(checkout, order, gaveUp, by);
      case DELETED:
        return atSezzle.order().isApproved()
            ? approved.decide(checkout, order, atSezzle, lease, by)
            : ended(checkout, order, CheckoutState.EXPIRED, by);
      default:
        LOG.error(
            "Sezzle has it in a state this version does not know ({}); {}. Look at the order in"
                + " Sezzle's dashboard.",
            atSezzle.order().getCheckoutStatusText().orElse("none"),
            checkout);
        return ReturnResult.undecided();
    }
  }

  private SezzleReading read(SezzleCheckout checkout, CheckoutLease lease) {
    org.broadleafsezzle.api.model.Order atSezzle =
        clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().get());
    lease.renew();
    return new SezzleReading(atSezzle, time.now(checkout), time.endInTheShop(checkout, atSezzle));
  }

  /**
   * Asks Sezzle again about a checkout that the shop has ended: an approval counts all the same.
   */
  private ReturnResult askAgain(
      SezzleCheckout checkout, Optional<Order> order, CheckoutLease lease, Actor by) {
    SezzleReading atSezzle = read(checkout, lease);
    switch (atSezzle.order().getCheckoutStatus()) {
      case COMPLETED:
        return approved.decide(checkout, order, atSezzle, lease, by);
      case ACTIVE:
        endAgain(checkout);
        return approved.resultOf(checkout, order);
      default:
        return atSezzle.order().isApproved()
            ? approved.decide(checkout, order, atSezzle, lease, by)
            : approved.resultOf(checkout, order);
    }
  }

  private void endAgain(SezzleCheckout checkout) {
    try {
      sezzleOrders.endAgain(checkout);
      LOG.warn("It was still open at Sezzle, and is ended there now; {}", checkout);
    } catch (SezzleRefusedException e) {
      LOG.warn("Sezzle still does not end it; {}: {}", checkout, e.getMessage());
    }
  }

  /** Money that was given back stays given back, whatever Sezzle approves later. */
  private ReturnResult giveBackAgain(
      SezzleCheckout checkout, Optional<Order> order, CheckoutLease lease, Actor by) {
    SezzleReading atSezzle = read(checkout, lease);
    PaymentBalance taken = PaymentBalance.of(atSezzle.order(), checkout.getAmount(), atSezzle.at());
    if (!taken.toRelease().isPresent() && !taken.toRefund().isPresent()) {
      return approved.resultOf(checkout, order);
    }
    LOG.warn("Sezzle holds money of a checkout that was given back; {}", checkout);
    return approved.undone(
        checkout,
        order,
        checkout.getStateReason().orElse(ApprovalProblem.ORDER_FAILED.name()),
        lease,
        by);
  }

  private ReturnResult open(
      SezzleCheckout checkout, Optional<Order> order, boolean gaveUp, Actor by) {
    try {
      if (gaveUp) {
        return approved.resultOf(
            sezzleOrders.deleteCheckout(checkout.getId(), whyGivenUp(checkout), by), order);
      }
      if (checkout.getSession().isOver(clock.instant())) {
        return approved.resultOf(
            sezzleOrders.expireCheckout(checkout.getId(), StateReason.EXPIRED.name(), by), order);
      }
    } catch (SezzleRefusedException e) {
      return notEnded(checkout, order, e, by);
    }
    LOG.info("The shopper has not decided yet; {}", checkout);
    return approved.resultOf(checkout, order);
  }

  /** A checkout that another attempt has replaced keeps that reason. */
  private static String whyGivenUp(SezzleCheckout checkout) {
    return checkout.getState() == CheckoutState.SUPERSEDED
        ? checkout.getStateReason().orElse(StateReason.CANCELLED.name())
        : StateReason.CANCELLED.name();
  }

  /**
   * A refusal means that the shopper has completed it meanwhile: not decided, reloading decides.
   */
  private ReturnResult notEnded(
      SezzleCheckout checkout, Optional<Order> order, SezzleRefusedException refusal, Actor by) {
    LOG.warn("Sezzle did not end it; {}: {}", checkout, refusal.getMessage());
    Instant now = clock.instant();
    return checkout.getSession().isOver(now.minus(REFUSALS_COUNT_FOR))
        ? ended(checkout, order, CheckoutState.EXPIRED, by)
        : ReturnResult.undecided();
  }

  private ReturnResult ended(
      SezzleCheckout checkout, Optional<Order> order, CheckoutState state, Actor by) {
    if (checkout.getState() == state) {
      return approved.resultOf(checkout, order);
    }
    SezzleCheckout ended =
        checkouts.change(
            checkout.getId(), by, row -> row.become(state, state.name(), clock.instant()));
    LOG.info("No payment; {}", ended);
    return approved.resultOf(ended, order);
  }
}
