package org.broadleafsezzle.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.offer.CartWorth;
import org.broadleafsezzle.platform.Cents;

/**
 * The items of a session, at the prices before promotions: the cart's items, and its shipping
 * groups' fees.
 */
final class CartItems {

  private final String currency;
  private final SessionWords words;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Long> creditsInCents = new LinkedHashMap<>();
  private long totalInCents;

  private CartItems(String currency, SessionWords words) {
    this.currency = currency;
    this.words = words;
  }

  static CartItems of(Order cart, SessionWords words) {
    CartItems items = new CartItems(CartWorth.currencyOf(cart), words);
    cart.getOrderItems().forEach(items::addItem);
    for (FulfillmentGroup group : cart.getFulfillmentGroups()) {
      group.getFulfillmentGroupFees().forEach(items::addFee);
    }
    return items;
  }

  /** Where the price is not the same for each piece, the line counts as one piece. */
  private void addItem(OrderItem item) {
    long line = Cents.of(item.getTotalPrice()) + Cents.of(item.getTotalAdjustmentValue());
    int quantity = item.getQuantity();
    if (quantity < 1) {
      return;
    }
    boolean evenly = line % quantity == 0;
    String name = SessionText.of(item.getName()).orElseGet(words::item);
    add(
        evenly ? name : words.several(quantity, name),
        skuOf(item),
        evenly ? quantity : 1,
        evenly ? line / quantity : line);
  }

  private void addFee(FulfillmentGroupFee fee) {
    long cents = Cents.of(fee.getAmount());
    if (cents != 0) {
      add(SessionText.of(fee.getName()).orElseGet(words::fee), fee.getReportingCode(), 1, cents);
    }
  }

  /**
   * What costs less than nothing can't be an item: it is a discount.
   *
   * @param sku may be missing
   */
  void add(String name, String sku, int quantity, long cents) {
    if (cents < 0) {
      creditsInCents.merge(name, -cents * quantity, Long::sum);
      return;
    }
    items.add(
        Item.builder()
            .name(SessionText.of(name).get())
            .sku(SessionText.of(sku).orElse("-"))
            .quantity(quantity)
            .price(Price.of(cents, currency))
            .build());
    totalInCents += quantity * cents;
  }

  private static String skuOf(OrderItem item) {
    Sku sku = null;
    if (item instanceof DiscreteOrderItem) {
      sku = ((DiscreteOrderItem) item).getSku();
    } else if (item instanceof BundleOrderItem) {
      sku = ((BundleOrderItem) item).getSku();
    }
    return Optional.ofNullable(sku)
        .map(Sku::getId)
        .map(String::valueOf)
        .orElse("item-" + item.getId());
  }

  long totalInCents() {
    return totalInCents;
  }

  List<Item> toItems() {
    return items;
  }

  /** The credits under the name of an item or a fee. */
  Map<String, Long> creditsInCents() {
    return creditsInCents;
  }
}
