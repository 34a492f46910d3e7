package org.broadleafsezzle.checkout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.records.Cents;

/**
 * What of a Broadleaf order is to be paid with Sezzle: its total as the platform priced it, without
 * what gift cards and account credit pay. Any other payment found on a cart is what a failed try to
 * pay otherwise has left.
 */
final class CartWorth {

  private static final List<PaymentType> PART_PAYMENTS =
      Arrays.asList(PaymentType.GIFT_CARD, PaymentType.CUSTOMER_CREDIT);

  private CartWorth() {}

  /**
   * What is due.
   *
   * @return empty if the order has no total yet, or nothing is left to pay
   */
  static Optional<Price> of(Order order) {
    Money total = order.getTotal();
    if (total == null) {
      return Optional.empty();
    }
    long part = partPayments(order).mapToLong(payment -> Cents.of(payment.getAmount())).sum();
    long due = Cents.of(total) - part;
    return due <= 0 ? Optional.empty() : Optional.of(Price.of(due, currencyOf(order)));
  }

  /** Gift cards and account credit that pay a part. */
  static Stream<OrderPayment> partPayments(Order order) {
    return order.getPayments().stream()
        .filter(payment -> payment.isActive() && PART_PAYMENTS.contains(payment.getType()));
  }

  /** The order's currency; the platform's default where the order has none. */
  static String currencyOf(Order order) {
    return order.getTotal().getCurrency().getCurrencyCode();
  }
}
