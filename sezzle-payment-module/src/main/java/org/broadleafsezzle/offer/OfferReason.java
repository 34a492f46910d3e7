package org.broadleafsezzle.offer;

import java.util.Locale;

/** The reasons why Sezzle is not offered. */
public enum OfferReason {
  /** There is nothing to be bought. */
  NO_CART(false),
  /** It is bought already, or is no cart. */
  NOT_PAYABLE(false),
  /** Gift cards, account credit or promotions pay it all. */
  NOTHING_TO_PAY(false),
  /** Neither Sezzle nor the shop takes the order's currency. */
  CURRENCY(false),
  /** More than the contract can say. */
  TOO_MUCH(false),
  /** Settings or keys are missing or wrong. */
  NOT_SET_UP(false),
  /** E-mail address, shipping address or shipping method are missing. */
  INCOMPLETE(true),
  /** A shipping address lacks street, city, postal code or country. */
  ADDRESS(true),
  /** Something is shipped or billed to a country Sezzle is not offered in. */
  COUNTRY(true),
  /** Something is shipped to a post office box, and the merchant's programme forbids it. */
  PO_BOX(true),
  /** An item is in no category, and the merchant's programme asks for one. */
  NO_CATEGORY(true),
  /** The shopper can put more into the cart. */
  BELOW_MINIMUM(true),
  /** The shopper can take something out of the cart. */
  ABOVE_MAXIMUM(true),
  /** Sezzle did not answer lately. */
  UNAVAILABLE(true);

  private final boolean told;

  OfferReason(boolean told) {
    this.told = told;
  }

  /** Whether the shopper is told: only if they can do something about it. */
  public boolean isTold() {
    return told;
  }

  /** As in the keys of the texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }
}
