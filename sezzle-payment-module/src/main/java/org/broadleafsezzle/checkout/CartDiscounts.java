package org.broadleafsezzle.checkout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.offer.domain.Adjustment;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetail;
import org.broadleafsezzle.api.model.Discount;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.records.Cents;

/**
 * What is taken off a cart, by name: promotions on the order, its items and its shipping, and what
 * gift cards and account credit pay. The same promotion on several items is one discount.
 */
final class CartDiscounts {

  private static final String NAMELESS = "Discount";

  private final Map<String, Long> centsByName = new LinkedHashMap<>();

  private CartDiscounts() {}

  static CartDiscounts of(Order cart) {
    CartDiscounts discounts = new CartDiscounts();
    cart.getOrderItems().forEach(discounts::addItem);
    cart.getOrderAdjustments().forEach(adjustment -> discounts.add(adjustment, 1));
    cart.getFulfillmentGroups().forEach(discounts::addShipping);
    CartWorth.partPayments(cart)
        .forEach(
            payment ->
                discounts.add(payment.getType().getFriendlyType(), Cents.of(payment.getAmount())));
    return discounts;
  }

  private void addItem(OrderItem item) {
    for (OrderItemPriceDetail detail : item.getOrderItemPriceDetails()) {
      detail
          .getOrderItemPriceDetailAdjustments()
          .forEach(adjustment -> add(adjustment, detail.getQuantity()));
    }
  }

  private void addShipping(FulfillmentGroup group) {
    group.getFulfillmentGroupAdjustments().forEach(adjustment -> add(adjustment, 1));
  }

  private void add(Adjustment adjustment, int times) {
    add(nameOf(adjustment), Cents.of(adjustment.getValue().multiply(times)));
  }

  void add(String name, long cents) {
    if (cents != 0) {
      centsByName.merge(name, cents, Long::sum);
    }
  }

  private static String nameOf(Adjustment adjustment) {
    String offer = adjustment.getOffer() == null ? null : adjustment.getOffer().getName();
    if (offer != null && !offer.trim().isEmpty()) {
      return offer;
    }
    String reason = adjustment.getReason();
    return reason == null || reason.trim().isEmpty() ? NAMELESS : reason;
  }

  long totalInCents() {
    return centsByName.values().stream().mapToLong(Long::longValue).sum();
  }

  List<Discount> toDiscounts(String currency) {
    List<Discount> discounts = new ArrayList<>();
    centsByName.forEach(
        (name, cents) ->
            discounts.add(Discount.builder().name(name).amount(Price.of(cents, currency)).build()));
    return discounts;
  }
}
