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
import org.broadleafsezzle.platform.Cents;

/**
 * The lines of a session, at the prices before promotions: the cart's items, and its shipping
 * groups' fees.
 */
final class CartLines {

  private final SessionWords words;
  private final List<CartLine> lines = new ArrayList<>();
  private final Map<String, Long> creditsInCents = new LinkedHashMap<>();
  private long totalInCents;

  private CartLines(SessionWords words) {
    this.words = words;
  }

  static CartLines of(Order cart, SessionWords words) {
    CartLines lines = new CartLines(words);
    cart.getOrderItems().forEach(lines::addItem);
    for (FulfillmentGroup group : cart.getFulfillmentGroups()) {
      group.getFulfillmentGroupFees().forEach(lines::addFee);
    }
    return lines;
  }

  /** If the price is not the same for each piece, the line counts as one piece. */
  private void addItem(OrderItem item) {
    long line = Cents.of(item.getTotalPrice()) + Cents.of(item.getTotalAdjustmentValue());
    int quantity = item.getQuantity();
    if (quantity < 1) {
      return;
    }
    boolean evenly = line % quantity == 0;
    String name = SessionText.of(item.getName()).orElseGet(words::item);
    add(
        item,
        evenly ? name : words.several(quantity, name),
        numberOf(item),
        evenly ? quantity : 1,
        evenly ? line / quantity : line);
  }

  private void addFee(FulfillmentGroupFee fee) {
    long cents = Cents.of(fee.getAmount());
    if (cents != 0) {
      add(SessionText.of(fee.getName()).orElseGet(words::fee), fee.getReportingCode(), cents);
    }
  }

  /**
   * Adds what is no item of the cart.
   *
   * @param number may be missing
   */
  void add(String name, String number, long cents) {
    add(null, name, number, 1, cents);
  }

  /** A line that costs less than nothing can't be an item: it is a discount. */
  private void add(OrderItem item, String name, String number, int quantity, long cents) {
    if (cents < 0) {
      creditsInCents.merge(name, -cents * quantity, Long::sum);
      return;
    }
    lines.add(
        new CartLine(
            item, SessionText.of(name).get(), SessionText.of(number).orElse("-"), quantity, cents));
    totalInCents += quantity * cents;
  }

  private static String numberOf(OrderItem item) {
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

  List<CartLine> toList() {
    return lines;
  }

  /** The credits under the name of an item or a fee. */
  Map<String, Long> creditsInCents() {
    return creditsInCents;
  }
}
