package org.broadleafsezzle.admin.bulk;

import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.BulkCaptureItem;

/** The outcome of one payment of a bulk capture, for the template. */
public final class BulkLine {

  private final String checkoutId;
  private final String orderNumber;
  private final Price amount;
  private final BulkCaptureItem.State state;
  private final String words;

  BulkLine(BulkCaptureItem item, String orderNumber, BulkCaptureItem.State state, String words) {
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

  public BulkCaptureItem.State getState() {
    return state;
  }

  /** Why nothing was captured, in the administrator's language; null if there is nothing to say. */
  public String getWords() {
    return words;
  }
}
