package org.broadleafsezzle.admin.shipment;

import java.util.List;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.shipment.OrderLine;
import org.broadleafsezzle.shipment.ShippedOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says what a shipment is and what is moved of it. */
@Component("blSezzleShipmentWords")
class ShipmentWords {

  private final ItemWords items;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  ShipmentWords(ItemWords items, AdminTexts texts, AdminFormats formats) {
    this.items = items;
    this.texts = texts;
    this.formats = formats;
  }

  /**
   * @param group null for what is in none
   */
  String title(Long group, int number) {
    return group == null
        ? texts.text("shipments.none")
        : texts.text("shipments.one", String.valueOf(number));
  }

  /** As the platform calls it where there is no text; null if there is no state. */
  String state(String state) {
    return state == null || state.isEmpty()
        ? null
        : texts.textOr(state, "shipments.state." + state);
  }

  String name(OrderLine line) {
    return items.name(line);
  }

  ShownLine line(SezzleCheckout checkout, ShippedOrder order, OrderLine line) {
    return new ShownLine(
        name(line),
        line.quantity(),
        money(checkout, line.cents()),
        money(checkout, order.movedInCents(line, MovementKind.CAPTURE)),
        money(checkout, order.movedInCents(line, MovementKind.RELEASE)),
        money(checkout, order.movedInCents(line, MovementKind.REFUND)));
  }

  ShownLine sum(SezzleCheckout checkout, ShippedOrder order, List<OrderLine> lines) {
    return new ShownLine(
        texts.text("shipments.sum"),
        lines.stream().mapToInt(OrderLine::quantity).sum(),
        money(checkout, lines.stream().mapToLong(OrderLine::cents).sum()),
        money(checkout, sum(order, lines, MovementKind.CAPTURE)),
        money(checkout, sum(order, lines, MovementKind.RELEASE)),
        money(checkout, sum(order, lines, MovementKind.REFUND)));
  }

  private static long sum(ShippedOrder order, List<OrderLine> lines, MovementKind kind) {
    return lines.stream().mapToLong(line -> order.movedInCents(line, kind)).sum();
  }

  String money(SezzleCheckout checkout, long cents) {
    return formats.money(checkout.amountOf(cents));
  }
}
