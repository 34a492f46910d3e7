package org.broadleafsezzle.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.offer.domain.FulfillmentGroupAdjustment;
import org.broadleafcommerce.core.offer.domain.FulfillmentGroupAdjustmentImpl;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.offer.domain.OrderAdjustmentImpl;
import org.broadleafcommerce.core.offer.domain.OrderItemPriceDetailAdjustment;
import org.broadleafcommerce.core.offer.domain.OrderItemPriceDetailAdjustmentImpl;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.BundleOrderItemImpl;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFeeImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetail;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetailImpl;
import org.broadleafcommerce.core.order.domain.TaxDetail;
import org.broadleafcommerce.core.order.domain.TaxDetailImpl;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.broadleafcommerce.core.pricing.service.workflow.TotalActivity;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;

/** A cart of the platform's own classes, with its own total: each seed makes another. */
final class RandomCart {

  private final Random random;
  private final BroadleafCurrency currency = new BroadleafCurrencyImpl();
  private final Order cart = new OrderImpl();

  private RandomCart(long seed) {
    random = new Random(seed);
    currency.setCurrencyCode(random.nextBoolean() ? "USD" : "CAD");
    cart.setId(seed);
    cart.setCurrency(currency);
    cart.setEmailAddress("ada@shop.example");
  }

  static Order of(long seed) throws Exception {
    return new RandomCart(seed).priced();
  }

  private Order priced() throws Exception {
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      cart.getOrderItems()
          .add(random.nextInt(5) == 0 ? bundle() : line(item -> item.setOrder(cart)));
    }
    cart.setSubTotal(cart.calculateSubTotal());
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      cart.getFulfillmentGroups().add(shipping());
    }
    addOrderPromotions();
    addGiftCard();
    return totalled();
  }

  /** As the last step of the platform's pricing does it. */
  private Order totalled() throws Exception {
    Money shipping = money(0);
    for (FulfillmentGroup group : cart.getFulfillmentGroups()) {
      shipping = shipping.add(group.getFulfillmentPrice());
    }
    cart.setTotalShipping(shipping);
    DefaultProcessContextImpl<Order> pricing = new DefaultProcessContextImpl<>();
    pricing.setSeedData(cart);
    new TotalActivity().execute(pricing);
    return cart;
  }

  /** Such as three for 10.00: the promotion takes 0.67 off each of two, and 0.66 off the third. */
  private DiscreteOrderItem line(Consumer<DiscreteOrderItem> owner) {
    DiscreteOrderItem item = new DiscreteOrderItemImpl();
    int quantity = random.nextInt(4) == 0 ? 99 : 1 + random.nextInt(4);
    owner.accept(item);
    item.setName("Item " + random.nextInt(100));
    item.setQuantity(quantity);
    item.setRetailPrice(money(100 + random.nextInt(20_000)));
    if (random.nextBoolean()) {
      item.setSalePrice(money(1 + random.nextInt(20_000)));
    }
    int first = quantity == 1 ? 1 : 1 + random.nextInt(quantity);
    addPrices(item, first);
    if (first < quantity) {
      addPrices(item, quantity - first);
    }
    return item;
  }

  private void addPrices(OrderItem item, int quantity) {
    OrderItemPriceDetail detail = new OrderItemPriceDetailImpl();
    detail.setOrderItem(item);
    detail.setQuantity(quantity);
    detail.setUseSalePrice(random.nextBoolean());
    item.getOrderItemPriceDetails().add(detail);
    long left = cents(item.getPriceBeforeAdjustments(true));
    for (int i = random.nextInt(3); i > 0; i--) {
      long off = (long) (random.nextDouble() * left / 2);
      OrderItemPriceDetailAdjustment promotion = new OrderItemPriceDetailAdjustmentImpl();
      promotion.init(detail, offer("Item promotion " + random.nextInt(3)), "reason");
      promotion.setValue(money(off));
      detail.getOrderItemPriceDetailAdjustments().add(promotion);
      left -= off;
    }
  }

  /** The sum of what is in it, several times. */
  private BundleOrderItem bundle() {
    BundleOrderItem bundle = new BundleOrderItemImpl();
    bundle.setOrder(cart);
    bundle.setName("Bundle");
    bundle.setQuantity(1 + random.nextInt(3));
    List<DiscreteOrderItem> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      parts.add(line(part -> part.setBundleOrderItem(bundle)));
    }
    bundle.setDiscreteOrderItems(parts);
    return bundle;
  }

  private FulfillmentGroup shipping() {
    FulfillmentGroup group = new FulfillmentGroupImpl();
    group.setOrder(cart);
    group.setMerchandiseTotal(money(0));
    long before = random.nextInt(3_000);
    long off = 0;
    for (int i = random.nextInt(3); i > 0; i--) {
      long value = (long) (random.nextDouble() * (before - off));
      FulfillmentGroupAdjustment promotion = new FulfillmentGroupAdjustmentImpl();
      promotion.init(group, offer("Shipping promotion " + random.nextInt(3)), "reason");
      promotion.setValue(money(value));
      group.getFulfillmentGroupAdjustments().add(promotion);
      off += value;
    }
    group.setFulfillmentPrice(money(before - off));
    for (int i = random.nextInt(3); i > 0; i--) {
      group.getFulfillmentGroupFees().add(fee(group));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      TaxDetail tax = new TaxDetailImpl();
      tax.setCurrency(currency);
      tax.setAmount(money(random.nextInt(2_000)));
      group.getTaxes().add(tax);
    }
    return group;
  }

  private FulfillmentGroupFee fee(FulfillmentGroup group) {
    FulfillmentGroupFee fee = new FulfillmentGroupFeeImpl();
    fee.setFulfillmentGroup(group);
    fee.setName("Fee");
    fee.setAmount(money(random.nextInt(1_000)));
    return fee;
  }

  private void addOrderPromotions() {
    long left = cents(cart.getSubTotal());
    for (int i = random.nextInt(3); i > 0; i--) {
      long off = (long) (random.nextDouble() * left / 2);
      OrderAdjustment promotion = new OrderAdjustmentImpl();
      promotion.init(cart, offer("Order promotion " + random.nextInt(3)), "reason");
      promotion.setValue(money(off));
      cart.getOrderAdjustments().add(promotion);
      left -= off;
    }
  }

  private void addGiftCard() {
    if (random.nextInt(4) == 0) {
      OrderPayment card = new OrderPaymentImpl();
      card.setOrder(cart);
      card.setType(PaymentType.GIFT_CARD);
      card.setAmount(money(random.nextInt(5_000)));
      cart.getPayments().add(card);
    }
  }

  private static Offer offer(String name) {
    Offer offer = new OfferImpl();
    offer.setName(name);
    return offer;
  }

  private static long cents(Money money) {
    return money.getAmount().movePointRight(2).longValueExact();
  }

  private Money money(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2), currency.getCurrencyCode());
  }
}
