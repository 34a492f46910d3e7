package org.broadleafsezzle.admin.shipment;

import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.shipment.OrderLine;
import org.broadleafsezzle.shipment.ShippedOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says which items of an order somebody has chosen. */
@Component("blSezzleItemWords")
class ItemWords {

  private final AdminTexts texts;

  @Autowired
  ItemWords(AdminTexts texts) {
    this.texts = texts;
  }

  /** Such as {@code 2 × Trowel, 1 × Seeds}. */
  String of(ShippedOrder order, Map<String, Integer> pieces) {
    return order.lines().stream()
        .filter(line -> pieces.containsKey(line.key()))
        .map(line -> texts.text("items.several", pieces.get(line.key()), name(line)))
        .collect(Collectors.joining(", "));
  }

  String name(OrderLine line) {
    return line.name().orElseGet(() -> texts.text("items.shipping"));
  }
}
