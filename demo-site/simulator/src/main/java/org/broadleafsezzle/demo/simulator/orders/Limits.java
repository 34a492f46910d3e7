package org.broadleafsezzle.demo.simulator.orders;

import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** The rules for every movement of an order's money. */
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
                    "invalid_authorization", null, "This order has not been authorized."));
  }

  /**
   * @param location where the amount is in the request; empty if the amount is all of it
   * @throws RefusedException if the amount is in another currency, or below 1 cent
   */
  static void inCurrencyAndPositive(Money amount, Authorization authorization, String location) {
    if (!amount.currency().equals(authorization.amount().currency())) {
      throw new RefusedException(
          "invalid_currency",
          at(location, "currency"),
          "The currency of this order is " + authorization.amount().currency() + ".");
    }
    if (amount.amountInCents() < 1) {
      throw new RefusedException(
          "invalid_amount",
          at(location, "amount_in_cents"),
          "The amount has to be 1 cent or more, not " + amount.amountInCents() + ".");
    }
  }

  private static String at(String location, String field) {
    return location.isEmpty() ? field : location + "." + field;
  }

  /**
   * @param location where the amount is in the request; empty if the amount is all of it
   * @throws RefusedException if the amount is above the limit
   */
  static void atMost(Money amount, Money limit, String location, String verb) {
    if (amount.amountInCents() > limit.amountInCents()) {
      throw new RefusedException(
          "amount_exceeds_limit",
          at(location, "amount_in_cents"),
          "At most %d cents can be %s, not %d."
              .formatted(limit.amountInCents(), verb, amount.amountInCents()));
    }
  }
}
