package org.broadleafsezzle.shipment;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.OrderDue;

/**
 * Divides a platform's order into lines that together are what Sezzle pays of it, to the cent. Each
 * has the platform's own figures: an item's price after its promotions, the order's promotions as
 * the platform has prorated them, tax; what is the group's alone (shipping after its promotions,
 * fees, the tax on both) is divided by value among the group's items. Gift cards and account credit
 * pay a share of every line.
 */
public final class OrderLines {

  private final List<OrderLine> lines = new ArrayList<>();

  private OrderLines() {}

  /** The lines, in the order of the platform's groups; what is in no group comes last. */
  public static List<OrderLine> of(Order order) {
    OrderLines division = new OrderLines();
    Goods goods = Goods.of(order);
    order.getFulfillmentGroups().forEach(group -> division.add(group, goods.in(group)));
    order.getOrderItems().forEach(item -> division.addLeftOut(item, goods));
    return division.worth(Math.max(0, OrderDue.inCents(order)));
  }

  private void add(FulfillmentGroup group, List<Goods.Pieces> items) {
    long ofGroup = Math.max(0, ofGroupInCents(group));
    if (items.isEmpty() && ofGroup > 0) {
      lines.add(new OrderLine("group-" + group.getId(), group.getId(), null, 1, ofGroup));
    }
    long[] shares = Shares.of(ofGroup, items.stream().mapToLong(Goods.Pieces::cents).toArray());
    for (int i = 0; i < shares.length; i++) {
      Goods.Pieces pieces = items.get(i);
      lines.add(
          new OrderLine(
              "item-" + pieces.item().getId(),
              group.getId(),
              pieces.item().getOrderItem().getName(),
              pieces.item().getQuantity(),
              pieces.cents() + shares[i]));
    }
  }

  /** The costs that are not of an item alone: shipping, fees and the tax on both. */
  private static long ofGroupInCents(FulfillmentGroup group) {
    long fees =
        group.getFulfillmentGroupFees().stream()
            .map(FulfillmentGroupFee::getAmount)
            .mapToLong(Cents::of)
            .sum();
    return Cents.of(group.getFulfillmentPrice())
        + fees
        + Cents.of(group.getTotalFulfillmentGroupTax())
        + Cents.of(group.getTotalFeeTax());
  }

  private void addLeftOut(OrderItem item, Goods goods) {
    int quantity = goods.leftOut(item);
    if (quantity > 0) {
      lines.add(
          new OrderLine(
              "rest-" + item.getId(),
              null,
              item.getName(),
              quantity,
              Math.max(0, goods.leftOutInCents(item))));
    }
  }

  /** If the platform's figures add up to the amount due, each keeps its own. */
  private List<OrderLine> worth(long due) {
    long[] shares = Shares.of(due, lines.stream().mapToLong(OrderLine::cents).toArray());
    List<OrderLine> worth = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      worth.add(lines.get(i).worth(shares[i]));
    }
    return worth;
  }
}
