package org.broadleafsezzle.web;

import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.platform.AmountFormat;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;

/**
 * The values that the template fragments show of an order that is paid with Sezzle; they reach it
 * as {@code ${@blSezzlePaid...}}. Calls nobody.
 */
public class SezzlePaid {

  /**
   * The part of an order that is paid with Sezzle, as the shopper's region writes it.
   *
   * @param order of the platform; null if there is none
   * @return null if nothing of it is
   */
  public String amountOf(Order order) {
    if (order == null) {
      return null;
    }
    List<OrderPayment> payments =
        order.getPayments().stream()
            .filter(OrderPayment::isActive)
            .filter(payment -> SezzlePaymentGatewayType.SEZZLE.equals(payment.getGatewayType()))
            .filter(payment -> payment.getAmount() != null)
            .collect(Collectors.toList());
    if (payments.isEmpty()) {
      return null;
    }
    long cents = payments.stream().mapToLong(payment -> Cents.of(payment.getAmount())).sum();
    String currency = payments.get(0).getAmount().getCurrency().getCurrencyCode();
    return AmountFormat.format(Price.of(cents, currency), ShopperLanguage.current());
  }
}
