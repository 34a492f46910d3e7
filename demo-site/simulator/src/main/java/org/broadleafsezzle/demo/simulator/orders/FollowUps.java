package org.broadleafsezzle.demo.simulator.orders;

import java.time.Clock;
import java.time.Instant;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** Orders that Sezzle makes from an older order, or from a customer's token, without a shopper. */
public final class FollowUps {

  /** All upcharges of one order together are at most this part of it. */
  private static final int LARGEST_UPCHARGE_PERCENT = 15;

  private final Clock clock;
  private final Manners manners;
  private final Orders orders;
  private final Authorizations authorizations;

  public FollowUps(Clock clock, Manners manners, Orders orders, Authorizations authorizations) {
    this.clock = clock;
    this.manners = manners;
    this.orders = orders;
    this.authorizations = authorizations;
  }

  /**
   * Makes a new order for what an expired (or wholly released) authorization no longer holds.
   * Approval is not a matter of course: it is in the new order.
   *
   * @throws RefusedException if the authorization still lives, was replaced already, or the amount
   *     is more than what was left uncaptured
   */
  public Order reauthorize(Order order, Money amount) {
    Authorization old = Limits.authorized(order);
    Limits.inCurrencyAndPositive(amount, old, "");
    requireOver(order, old);
    Money left = amount.withCents(old.amount().amountInCents() - old.captured().amountInCents());
    Limits.atMost(amount, left, "", "reauthorized");
    Order next = orders.createFrom(order, false, follow(order, Intent.AUTH, amount, false));
    authorizations.decideWithoutShopper(next);
    if (next.wasCompleted()) {
      order.reauthorizedAs(next.uuid());
    }
    return next;
  }

  /**
   * Makes a new order, paid in full, for an additional amount.
   *
   * @throws RefusedException if the order is not authorized, is an upcharge itself, or its
   *     upcharges would be more than 15% of it
   */
  public Order upcharge(Order order, Intent intent, Money amount) {
    Authorization authorization = Limits.authorized(order);
    if (order.isUpcharge()) {
      throw new RefusedException("is_upcharge", null, "An upcharge can't be upcharged.");
    }
    Limits.inCurrencyAndPositive(amount, authorization, "upcharge_amount");
    Limits.atMost(amount, upchargeable(order), "upcharge_amount", "upcharged (15% of the order)");
    Order next = orders.createFrom(order, true, follow(order, intent, amount, true));
    authorizations.decideWithoutShopper(next);
    if (next.wasCompleted()) {
      order.addUpcharge(new Movement(next.uuid(), amount, clock.instant(), Source.GATEWAY));
    }
    return next;
  }

  /** An order that a tokenized customer is charged for, approved or not. */
  public Order orderOfCustomer(Purchase purchase, boolean approved) {
    Order order = orders.create(purchase, "reference_id");
    authorizations.decide(order, approved);
    return order;
  }

  private static Money upchargeable(Order order) {
    Money total = order.purchase().orderAmount();
    long limit = (long) total.amountInCents() * LARGEST_UPCHARGE_PERCENT / 100;
    int used = order.upcharges().stream().mapToInt(u -> u.amount().amountInCents()).sum();
    return total.withCents((int) limit - used);
  }

  private Purchase follow(Order order, Intent intent, Money amount, boolean upcharge) {
    Purchase purchase = order.purchase();
    return Purchase.withoutShopper(
        intent,
        order.referenceId(),
        purchase.description(),
        amount,
        upcharge ? FinancingOption.PAY_IN_FULL : purchase.financing(),
        purchase.locale(),
        purchase.customer(),
        clock.instant());
  }

  private void requireOver(Order order, Authorization old) {
    Instant now = clock.instant();
    boolean releasedWhole = !old.releases().isEmpty() && old.uncaptured().amountInCents() == 0;
    if (!old.isExpired(now) && !releasedWhole) {
      throw new RefusedException(
          "authorization_not_expired",
          null,
          "The authorization can be captured until " + old.expiration() + ".");
    }
    if (order.reauthorizedAs().isPresent() && !manners.has(Manner.SECOND_REAUTHORIZE_ACCEPTED)) {
      throw new RefusedException(
          "already_reauthorized",
          null,
          "This order was reauthorized as order " + order.reauthorizedAs().get() + ".");
    }
  }
}
