package org.broadleafsezzle.demo.storefront.cart;

import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/** The part of an order that is shipped: all that is not sent by e-mail. */
public final class Shipping {

  private Shipping() {}

  /** The groups that need an address and a shipping method. */
  public static List<FulfillmentGroup> groups(Order order) {
    return order.getFulfillmentGroups().stream()
        .filter(group -> !FulfillmentType.DIGITAL.equals(group.getType()))
        .collect(Collectors.toList());
  }

  public static boolean isNeeded(Order order) {
    return !groups(order).isEmpty();
  }
}
