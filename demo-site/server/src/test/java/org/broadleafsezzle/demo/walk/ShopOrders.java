package org.broadleafsezzle.demo.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.ShopInside;

/** Changes orders as the shop would, by the platform's own services. */
final class ShopOrders {
  private static final String ORDER = "@blOrderService.findOrderById(#id)";
  private static final String MONEY = "new org.broadleafcommerce.common.money.Money(#total)";

  private final ShopInside shop;
  private final Map<Long, String> lowered = new LinkedHashMap<>();

  ShopOrders(Demo demo) {
    shop = demo.inside();
  }

  void cancel(ShopDesk.Order order) {
    shop.evaluate(
        Map.of("id", order.id()),
        ORDER
            + ".setStatus(T(org.broadleafcommerce.core.order.service.type.OrderStatus).CANCELLED)");
  }

  /** Unless it is an order by now. */
  void forgetAddress(long cart) {
    shop.evaluate(
        Map.of("id", cart),
        ORDER
            + ".getStatus().getType() == 'IN_PROCESS' ? "
            + ORDER
            + ".getFulfillmentGroups().![setAddress(null)] : null");
  }

  /** To half of what it was worth. */
  void lower(ShopDesk.Order order) {
    lowered.putIfAbsent(order.id(), order.total());
    shop.evaluate(
        Map.of("id", order.id()), ORDER + ".setTotal(" + ORDER + ".getTotal().divide(2))");
  }

  /** Orders are worth again what was paid, so that the books can be compared. */
  void restore() {
    lowered.forEach(
        (id, total) ->
            shop.evaluate(Map.of("id", id, "total", total), ORDER + ".setTotal(" + MONEY + ")"));
    lowered.clear();
  }
}
