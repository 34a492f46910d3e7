package org.broadleafsezzle.admin.settlement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.platform.OrderLabel;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settlement.PayoutLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts the shop's order numbers beside the lines of payouts. */
@Component("blSezzleShownLines")
class ShownLines {

  private final CheckoutSearch search;
  private final PlatformOrders orders;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  ShownLines(CheckoutSearch search, PlatformOrders orders, AdminTexts texts, AdminFormats formats) {
    this.search = search;
    this.orders = orders;
    this.texts = texts;
    this.formats = formats;
  }

  List<ShownLine> of(List<PayoutLine> lines) {
    Set<String> ids =
        lines.stream()
            .filter(line -> line.getCheckoutId().isPresent())
            .map(line -> line.getCheckoutId().get())
            .collect(Collectors.toSet());
    Map<String, SezzleCheckout> payments =
        search.all(ids).stream()
            .collect(Collectors.toMap(SezzleCheckout::getId, Function.identity()));
    Map<Long, OrderLabel> labels =
        orders.labels(
            payments.values().stream().map(SezzleCheckout::getOrderId).collect(Collectors.toSet()));
    return lines.stream()
        .map(line -> new ShownLine(line, number(line, payments, labels), texts, formats))
        .collect(Collectors.toList());
  }

  private static String number(
      PayoutLine line, Map<String, SezzleCheckout> payments, Map<Long, OrderLabel> labels) {
    SezzleCheckout payment = line.getCheckoutId().map(payments::get).orElse(null);
    if (payment == null) {
      return null;
    }
    String number = labels.getOrDefault(payment.getOrderId(), OrderLabel.NONE).number();
    return number == null ? payment.getReferenceId() : number;
  }
}
