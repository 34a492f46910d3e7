package org.broadleafsezzle.shipment;

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
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetail;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetailImpl;
import org.broadleafcommerce.core.order.domain.TaxDetail;
import org.broadleafcommerce.core.order.domain.TaxDetailImpl;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.broadleafcommerce.core.pricing.service.workflow.FulfillmentItemPricingActivity;
import org.broadleafcommerce.core.pricing.service.workflow.TotalActivity;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;

/**
 * An order of the platform's own classes in several fulfillment groups, priced by the platform's
 * own activities: each seed makes another.
 */
public final class RandomOrder {

  private final Random random;
  private final BroadleafCurrency currency = new BroadleafCurrencyImpl();
  private final Order order = new OrderImpl();
  private long ids = 1;

  private RandomOrder(long seed) {
    random = new Random(seed);
    currency.setCurrencyCode(random.nextBoolean() ? "USD" : "CAD");
    order.setId(seed);
    order.setCurrency(currency);
  }

  public static Order of(long seed) throws Exception {
    return new RandomOrder(seed).priced();
  }

  private Order priced() throws Exception {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      order.getFulfillmentGroups().add(group());
    }
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      if (random.nextInt(5) == 0) {
        bundle();
      } else {
        int quantity = random.nextInt(6) == 0 ? 100 : 1 + random.nextInt(7);
        DiscreteOrderItem item = item(quantity, one -> one.setOrder(order));
        order.getOrderItems().add(item);
        ship(item, item.getQuantity());
      }
    }
    order.setSubTotal(order.calculateSubTotal());
    addOrderPromotions();
    DefaultProcessContextImpl<Order> pricing = new DefaultProcessContextImpl<>();
    pricing.setSeedData(order);
    new FulfillmentItemPricingActivity().execute(pricing);
    order.getFulfillmentGroups().forEach(this::addTaxes);
    Money shipping = money(0);
    for (FulfillmentGroup group : order.getFulfillmentGroups()) {
      shipping = shipping.add(group.getFulfillmentPrice());
    }
    order.setTotalShipping(shipping);
    new TotalActivity().execute(pricing);
    addGiftCard();
    return order;
  }

  private DiscreteOrderItem item(int quantity, Consumer<DiscreteOrderItem> owner) {
    DiscreteOrderItem item = new DiscreteOrderItemImpl();
    owner.accept(item);
    item.setId(ids++);
    item.setName("Item " + item.getId());
    item.setQuantity(quantity);
    item.setRetailPrice(money(random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(20_000)));
    int first = 1 + random.nextInt(quantity);
    addPrices(item, first);
    if (first < quantity) {
      addPrices(item, quantity - first);
    }
    return item;
  }

  /** Pieces of one item can have different promotions. */
  private void addPrices(OrderItem item, int quantity) {
    OrderItemPriceDetail detail = new OrderItemPriceDetailImpl();
    detail.setOrderItem(item);
    detail.setQuantity(quantity);
    item.getOrderItemPriceDetails().add(detail);
    if (random.nextBoolean()) {
      long price = cents(item.getPriceBeforeAdjustments(true));
      OrderItemPriceDetailAdjustment promotion = new OrderItemPriceDetailAdjustmentImpl();
      promotion.init(detail, new OfferImpl(), "of items");
      promotion.setValue(money((long) (random.nextDouble() * price)));
      detail.getOrderItemPriceDetailAdjustments().add(promotion);
    }
  }

  /** Its parts are shipped, each so often as there are bundles. */
  private void bundle() {
    BundleOrderItem bundle = new BundleOrderItemImpl();
    bundle.setId(ids++);
    bundle.setOrder(order);
    bundle.setName("Bundle");
    bundle.setQuantity(1 + random.nextInt(3));
    List<DiscreteOrderItem> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      DiscreteOrderItem part = item(1 + random.nextInt(2), one -> one.setBundleOrderItem(bundle));
      parts.add(part);
      ship(part, part.getQuantity() * bundle.getQuantity());
    }
    bundle.setDiscreteOrderItems(parts);
    order.getOrderItems().add(bundle);
  }

  /** With one group, or with several; now and then some pieces are in none. */
  private void ship(OrderItem item, int quantity) {
    int left = random.nextInt(15) == 0 ? random.nextInt(quantity + 1) : quantity;
    while (left > 0) {
      FulfillmentGroup group =
          order.getFulfillmentGroups().get(random.nextInt(order.getFulfillmentGroups().size()));
      int some = random.nextBoolean() ? left : 1 + random.nextInt(left);
      FulfillmentGroupItem pieces = new FulfillmentGroupItemImpl();
      pieces.setId(ids++);
      pieces.setFulfillmentGroup(group);
      pieces.setOrderItem(item);
      pieces.setQuantity(some);
      group.getFulfillmentGroupItems().add(pieces);
      left -= some;
    }
  }

  private FulfillmentGroup group() {
    FulfillmentGroup group = new FulfillmentGroupImpl();
    group.setId(ids++);
    group.setOrder(order);
    group.setMerchandiseTotal(money(0));
    long before = random.nextInt(3_000);
    long off = random.nextBoolean() ? 0 : (long) (random.nextDouble() * before);
    FulfillmentGroupAdjustment promotion = new FulfillmentGroupAdjustmentImpl();
    promotion.init(group, new OfferImpl(), "of shipping");
    promotion.setValue(money(off));
    group.getFulfillmentGroupAdjustments().add(promotion);
    group.setFulfillmentPrice(money(before - off));
    for (int i = random.nextInt(3); i > 0; i--) {
      FulfillmentGroupFee fee = new FulfillmentGroupFeeImpl();
      fee.setFulfillmentGroup(group);
      fee.setAmount(money(random.nextInt(1_000)));
      group.getFulfillmentGroupFees().add(fee);
    }
    return group;
  }

  private void addTaxes(FulfillmentGroup group) {
    if (random.nextBoolean()) {
      group.getTaxes().add(tax(random.nextInt(300)));
    }
    for (FulfillmentGroupItem item : group.getFulfillmentGroupItems()) {
      long taxable = cents(item.getTotalItemAmount());
      item.getTaxes().add(tax(taxable * random.nextInt(15) / 100));
    }
    group.getFulfillmentGroupFees().forEach(fee -> fee.getTaxes().add(tax(random.nextInt(50))));
  }

  private TaxDetail tax(long cents) {
    TaxDetail tax = new TaxDetailImpl();
    tax.setCurrency(currency);
    tax.setAmount(money(cents));
    return tax;
  }

  private void addOrderPromotions() {
    long left = cents(order.getSubTotal());
    for (int i = random.nextInt(3); i > 0; i--) {
      long off = (long) (random.nextDouble() * left);
      OrderAdjustment promotion = new OrderAdjustmentImpl();
      promotion.init(order, new OfferImpl(), "of the order");
      promotion.setValue(money(off));
      order.getOrderAdjustments().add(promotion);
      left -= off;
    }
  }

  private void addGiftCard() {
    if (random.nextInt(4) == 0) {
      OrderPayment card = new OrderPaymentImpl();
      card.setOrder(order);
      card.setType(PaymentType.GIFT_CARD);
      card.setAmount(money(random.nextInt(5_000)));
      order.getPayments().add(card);
    }
  }

  static long cents(Money money) {
    return money.getAmount().movePointRight(2).longValueExact();
  }

  private Money money(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2), currency.getCurrencyCode());
  }
}
