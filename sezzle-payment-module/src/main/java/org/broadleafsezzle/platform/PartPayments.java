package org.broadleafsezzle.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;

/** Gift cards and account credit: they pay a part of an order, Sezzle the rest. */
public final class PartPayments {

  private static final List<PaymentType> TYPES =
      Arrays.asList(PaymentType.GIFT_CARD, PaymentType.CUSTOMER_CREDIT);

  private PartPayments() {}

  /** Those of an order that count. */
  public static Stream<OrderPayment> of(Order order) {
    return order.getPayments().stream()
        .filter(payment -> payment.isActive() && TYPES.contains(payment.getType()));
  }
}
