package org.broadleafsezzle.admin.bulk;

import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.BulkMovementItem;

/** The outcome of one payment of a bulk action, for the template. */
public final class BulkLine {

  private final String checkoutId;
  private final String orderNumber;
  private final Price amount;
  private final BulkMovementItem.State state;
  private final String words;

  BulkLine(BulkMovementItem item, String orderNumber, BulkMovementItem.State state, String words) {
    checkoutId = item.getCheckoutId();
    amount = item.getAmount();
    this.orderNumber = orderNumber;
    this.state = state;
    this.words = words;
  }

  public String getCheckoutId() {
    return checkoutId;
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public Price getAmount() {
    return amount;
  }

  public BulkMovementItem.State getState() {
    return state;
  }

  /** Why nothing has moved, in the administrator's language; null if there is nothing to say. */
  public String getWords() {
    return words;
  }
}
