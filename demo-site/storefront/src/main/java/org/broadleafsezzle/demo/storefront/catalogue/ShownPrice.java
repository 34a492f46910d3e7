package org.broadleafsezzle.demo.storefront.catalogue;

import org.broadleafcommerce.common.money.Money;

/** The price of a product as a page says it. */
public final class ShownPrice {
  private final Money amount;
  private final Money regularAmount;
  private final boolean from;

  /**
   * @param regularAmount null for a product that is not on sale
   * @param from whether some of its options cost more
   */
  ShownPrice(Money amount, Money regularAmount, boolean from) {
    this.amount = amount;
    this.regularAmount = regularAmount;
    this.from = from;
  }

  public Money getAmount() {
    return amount;
  }

  /** For the page's script. */
  public long getCents() {
    return cents(amount);
  }

  public Money getRegularAmount() {
    return regularAmount;
  }

  /** For the page's script; of a product that is on sale. */
  public long getRegularCents() {
    return cents(regularAmount);
  }

  public boolean isOnSale() {
    return regularAmount != null;
  }

  public boolean isFrom() {
    return from;
  }

  static long cents(Money money) {
    return money.getAmount().movePointRight(2).longValueExact();
  }
}
