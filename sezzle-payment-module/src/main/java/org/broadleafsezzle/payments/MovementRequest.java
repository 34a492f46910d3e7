package org.broadleafsezzle.payments;

import org.broadleafsezzle.api.model.Price;

/** A wish to move money: of which checkout, how much, who asks and why. */
public final class MovementRequest {

  private final String checkoutId;
  private final Price amount;
  private final String requestedBy;
  private final String reason;

  /**
   * @param requestedBy who asks, as kept in the books: never a shopper's name
   * @param reason why, in words
   */
  public MovementRequest(String checkoutId, Price amount, String requestedBy, String reason) {
    this.checkoutId = checkoutId;
    this.amount = amount;
    this.requestedBy = requestedBy;
    this.reason = reason;
  }

  String checkoutId() {
    return checkoutId;
  }

  Price amount() {
    return amount;
  }

  String requestedBy() {
    return requestedBy;
  }

  String reason() {
    return reason;
  }
}
