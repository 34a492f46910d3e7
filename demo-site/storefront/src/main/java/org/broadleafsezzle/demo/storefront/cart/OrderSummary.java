package org.broadleafsezzle.demo.storefront.cart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.offer.domain.Adjustment;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;

/** The sums of a cart or an order: what they add up from, in the order's currency. */
public final class OrderSummary {

  private final Order order;

  private OrderSummary(Order order) {
    this.order = order;
  }

  public static OrderSummary of(Order order) {
    return new OrderSummary(order);
  }

  /** The items at the prices shown on their lines, before discounts on the whole order. */
  public Money getSubtotal() {
    return order.getSubTotal();
  }

  /** The amounts that the promotions take off the whole order, by the name of the promotion. */
  public List<Discount> getDiscounts() {
    Map<String, Money> byName = new LinkedHashMap<>();
    for (Adjustment adjustment : order.getOrderAdjustments()) {
      byName.merge(name(adjustment.getOffer()), adjustment.getValue(), Money::add);
    }
    List<Discount> discounts = new ArrayList<>();
    byName.forEach((name, amount) -> discounts.add(new Discount(name, amount)));
    return discounts;
  }

  /**
   * Whether the shopper has chosen how it is shipped, or nothing is, so that the price of it is
   * known.
   */
  public boolean isShippingKnown() {
    return !order.getFulfillmentGroups().isEmpty()
        && Shipping.groups(order).stream().allMatch(group -> group.getFulfillmentOption() != null);
  }

  public Money getShipping() {
    return order.getTotalShipping();
  }

  /** Whether the shipping address is known, by which the tax is calculated. */
  public boolean isTaxKnown() {
    return !order.getFulfillmentGroups().isEmpty()
        && Shipping.groups(order).stream()
            .map(FulfillmentGroup::getAddress)
            .allMatch(address -> address != null);
  }

  public Money getTax() {
    return order.getTotalTax();
  }

  public Money getTotal() {
    return order.getTotal();
  }

  private static String name(Offer offer) {
    String message = offer.getMarketingMessage();
    return message == null || message.isEmpty() ? offer.getName() : message;
  }

  /** One promotion and what it takes off. */
  public static final class Discount {
    private final String name;
    private final Money amount;

    Discount(String name, Money amount) {
      this.name = name;
      this.amount = amount;
    }

    public String getName() {
      return name;
    }

    /** Positive: what is taken off. */
    public Money getAmount() {
      return amount;
    }
  }
}
