package org.broadleafsezzle.session;

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
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.PartPayments;

/**
 * The discounts of a cart, by name: promotions on the order, its items and its shipping, and what
 * gift cards and account credit pay. The same promotion on several items is one discount.
 */
final class CartDiscounts {

  private final SessionWords words;
  private final Map<String, Long> centsByName = new LinkedHashMap<>();

  private CartDiscounts(SessionWords words) {
    this.words = words;
  }

  static CartDiscounts of(Order cart, SessionWords words) {
    CartDiscounts discounts = new CartDiscounts(words);
    cart.getOrderItems().forEach(discounts::addItem);
    cart.getOrderAdjustments().forEach(adjustment -> discounts.add(adjustment, 1));
    cart.getFulfillmentGroups().forEach(discounts::addShipping);
    PartPayments.of(cart)
        .forEach(
            payment ->
                discounts.add(words.partPayment(payment.getType()), Cents.of(payment.getAmount())));
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
    if (adjustment.getValue() != null) {
      add(nameOf(adjustment), Cents.of(adjustment.getValue().multiply(times)));
    }
  }

  void add(String name, long cents) {
    if (cents != 0) {
      centsByName.merge(name, cents, Long::sum);
    }
  }

  private String nameOf(Adjustment adjustment) {
    String offer = adjustment.getOffer() == null ? null : adjustment.getOffer().getName();
    return SessionText.of(offer)
        .orElseGet(() -> SessionText.of(adjustment.getReason()).orElseGet(words::discount));
  }

  long totalInCents() {
    return centsByName.values().stream().filter(cents -> cents > 0).mapToLong(cents -> cents).sum();
  }

  List<Discount> toDiscounts(String currency) {
    List<Discount> discounts = new ArrayList<>();
    centsByName.forEach(
        (name, cents) -> {
          if (cents > 0) {
            discounts.add(Discount.builder().name(name).amount(Price.of(cents, currency)).build());
          }
        });
    return discounts;
  }

  /** Promotions that make something dearer can't be discounts: what each adds, by name. */
  Map<String, Long> surchargesInCents() {
    Map<String, Long> surcharges = new LinkedHashMap<>();
    centsByName.forEach(
        (name, cents) -> {
          if (cents < 0) {
            surcharges.put(name, -cents);
          }
        });
    return surcharges;
  }
}
