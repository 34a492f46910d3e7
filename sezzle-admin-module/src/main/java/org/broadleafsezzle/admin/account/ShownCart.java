package org.broadleafsezzle.admin.account;

import java.util.List;
import java.util.UUID;
import org.broadleafsezzle.api.model.Price;

/** A cart of a customer, with what it would be charged, or the sentence why it can't be. */
public final class ShownCart {

  private final Long id;
  private final List<String> items;
  private final Price worth;
  private final String amount;
  private final String whyNot;
  private final String requestId = UUID.randomUUID().toString();

  /**
   * @param items in words
   * @param worth what is to be paid; null if it can't be charged
   * @param amount the same in words; null if nothing is to be paid
   * @param whyNot null if it can be charged
   */
  ShownCart(Long id, List<String> items, Price worth, String amount, String whyNot) {
    this.id = id;
    this.items = items;
    this.worth = worth;
    this.amount = amount;
    this.whyNot = whyNot;
  }

  public Long getId() {
    return id;
  }

  public List<String> getItems() {
    return items;
  }

  public Price getWorth() {
    return worth;
  }

  public String getAmount() {
    return amount;
  }

  public boolean isChargeable() {
    return whyNot == null;
  }

  public String getWhyNot() {
    return whyNot;
  }

  /** One a rendering: sent twice, the form acts once. */
  public String getRequestId() {
    return requestId;
  }
}
