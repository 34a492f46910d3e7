package org.broadleafsezzle.demo.simulator.orders;

import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** What holds for every movement of an order's money. */
final class Limits {

  private Limits() {}

  /**
   * @throws RefusedException if Sezzle never granted this order's money
   */
  static Authorization authorized(Order order) {
    return order
        .authorization()
        .filter(Authorization::approved)
        .orElseThrow(
            () ->
                new RefusedException(
                    "not_authorized", null, "This order has not been authorized."));
  }

  /**
   * @throws RefusedException if the amount is in another currency, or below 1 cent
   */
  static void inCurrencyAndPositive(Money amount, Authorization authorization, String location) {
    if (!amount.currency().equals(authorization.amount().currency())) {
      throw new RefusedException(
          "invalid_currency",
          location + ".currency",
          "The currency of this order is " + authorization.amount().currency() + ".");
    }
    if (amount.amountInCents() < 1) {
      throw new RefusedException(
          "invalid_amount",
          location + ".amount_in_cents",
          "The amount has to be 1 cent or more, not " + amount.amountInCents() + ".");
    }
  }

  /**
   * @throws RefusedException if the amount is above the limit
   */
  static void atMost(Money amount, Money limit, String location, String verb) {
    if (amount.amountInCents() > limit.amountInCents()) {
      throw new RefusedException(
          "amount_exceeds_limit",
          location + ".amount_in_cents",
          "At most %d cents can be %s, not %d."
              .formatted(limit.amountInCents(), verb, amount.amountInCents()));
    }
  }
}
