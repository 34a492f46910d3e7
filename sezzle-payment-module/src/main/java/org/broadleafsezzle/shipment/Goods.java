package org.broadleafsezzle.shipment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafsezzle.platform.Cents;

/**
 * The cost of the goods of an order in each of its groups, with tax, and less their share of the
 * order's promotions. An item that is split among groups, or a bundle whose parts are, has in sum
 * the cost that the platform gives for the item.
 */
final class Goods {

  /** Some pieces in one group. */
  static final class Pieces {
    private final FulfillmentGroupItem item;
    private long cents;

    private Pieces(FulfillmentGroupItem item) {
      this.item = item;
    }

    FulfillmentGroupItem item() {
      return item;
    }

    /** From 0. */
    long cents() {
      return Math.max(0, cents);
    }
  }

  private final Map<FulfillmentGroup, List<Pieces>> byGroup = new IdentityHashMap<>();
  private final Map<Long, List<Pieces>> byItem = new HashMap<>();
  private final Map<Long, Long> leftOutInCents = new HashMap<>();

  private Goods() {}

  static Goods of(Order order) {
    Goods goods = new Goods();
    order.getFulfillmentGroups().forEach(goods::collect);
    order.getOrderItems().forEach(goods::price);
    goods.takeOff(order);
    goods.byGroup.values().forEach(all -> all.forEach(Goods::addTax));
    return goods;
  }

  private void collect(FulfillmentGroup group) {
    List<Pieces> all = new ArrayList<>();
    for (FulfillmentGroupItem item : group.getFulfillmentGroupItems()) {
      if (item.getQuantity() > 0) {
        Pieces pieces = new Pieces(item);
        all.add(pieces);
        byItem.computeIfAbsent(idInOrder(item.getOrderItem()), id -> new ArrayList<>()).add(pieces);
      }
    }
    byGroup.put(group, all);
  }

  /** Of the order's own item: of a part of a bundle, the bundle. */
  private static Long idInOrder(OrderItem item) {
    BundleOrderItem bundle =
        item instanceof DiscreteOrderItem ? ((DiscreteOrderItem) item).getBundleOrderItem() : null;
    return bundle == null ? item.getId() : bundle.getId();
  }

  /** Its total, divided as the platform has. */
  private void price(OrderItem item) {
    List<Pieces> all = byItem.getOrDefault(item.getId(), Collections.emptyList());
    long total = Cents.of(item.getTotalPrice());
    long[] weights = new long[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      weights[i] = Math.max(0, inGroupInCents(all.get(i).item()));
    }
    weights[all.size()] =
        Math.max(0, Shares.ofPieces(Math.max(0, total), leftOut(item), pieces(item)));
    long[] shares = Shares.of(total, weights);
    for (int i = 0; i < all.size(); i++) {
      all.get(i).cents = shares[i];
    }
    leftOutInCents.put(item.getId(), shares[all.size()]);
  }

  private static long inGroupInCents(FulfillmentGroupItem item) {
    if (item.getTotalItemAmount() != null) {
      return Cents.of(item.getTotalItemAmount());
    }
    OrderItem whole = item.getOrderItem();
    return Cents.of(whole.getTotalPrice()) * item.getQuantity() / pieces(whole);
  }

  private static int pieces(OrderItem item) {
    return Math.max(1, item.getQuantity());
  }

  /** The order's promotions, as the platform has prorated them if that is all of them. */
  private void takeOff(Order order) {
    List<Pieces> all = new ArrayList<>();
    order.getFulfillmentGroups().forEach(group -> all.addAll(in(group)));
    long off = Cents.of(order.getOrderAdjustmentsValue());
    long[] shares =
        all.stream()
            .mapToLong(pieces -> Cents.of(pieces.item().getProratedOrderAdjustmentAmount()))
            .toArray();
    long prorated = 0;
    for (long share : shares) {
      prorated += share;
    }
    if (prorated != off) {
      shares = Shares.of(off, all.stream().mapToLong(Pieces::cents).toArray());
    }
    for (int i = 0; i < shares.length; i++) {
      all.get(i).cents -= shares[i];
    }
  }

  private static void addTax(Pieces pieces) {
    pieces.cents += Cents.of(pieces.item().getTotalTax());
  }

  List<Pieces> in(FulfillmentGroup group) {
    return byGroup.get(group);
  }

  /**
   * The number of pieces of an order's item that are in no group; of a bundle, none if any part is
   * in one.
   */
  int leftOut(OrderItem item) {
    List<Pieces> all = byItem.getOrDefault(item.getId(), Collections.emptyList());
    if (item instanceof BundleOrderItem && !all.isEmpty()) {
      return 0;
    }
    int inGroups = all.stream().mapToInt(pieces -> pieces.item().getQuantity()).sum();
    return Math.max(0, item.getQuantity() - inGroups);
  }

  /** The cost of those. */
  long leftOutInCents(OrderItem item) {
    return leftOutInCents.get(item.getId());
  }
}
