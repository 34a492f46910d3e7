package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Order;

/** The list of orders, the newest first. */
public record OrdersView(List<Row> rows) {

  private static final String NOTHING = "–";

  /** One order; amounts are a dash until there is an authorization. */
  public record Row(
      String uuid,
      String referenceId,
      String createdAt,
      String intent,
      String state,
      String amount,
      String captured,
      String refunded,
      String released) {}

  static OrdersView of(Collection<Order> orders, Instant now) {
    List<Row> rows = new ArrayList<>(orders.stream().map(order -> row(order, now)).toList());
    Collections.reverse(rows);
    return new OrdersView(rows);
  }

  private static Row row(Order order, Instant now) {
    OrderState state = OrderState.of(order, now);
    return new Row(
        order.uuid(),
        order.referenceId(),
        Formats.time(order.createdAt()),
        order.purchase().intent().name(),
        state.key(),
        Formats.money(order.purchase().orderAmount()),
        order.authorization().map(Authorization::captured).map(OrdersView::money).orElse(NOTHING),
        order.authorization().map(Authorization::refunded).map(OrdersView::money).orElse(NOTHING),
        order.authorization().map(Authorization::released).map(OrdersView::money).orElse(NOTHING));
  }

  private static String money(Money money) {
    return money.amountInCents() == 0 ? NOTHING : Formats.money(money);
  }
}
