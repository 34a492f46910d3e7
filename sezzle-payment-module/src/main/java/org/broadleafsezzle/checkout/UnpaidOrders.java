package org.broadleafsezzle.checkout;

import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafsezzle.platform.Cents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes orders carts again that the platform's failed checkout has left submitted but unpaid: it
 * does so if an activity fails after it has submitted the order and before it is registered for
 * rollback.
 */
public class UnpaidOrders {

  private static final Logger LOG = LoggerFactory.getLogger(UnpaidOrders.class);
  private static final List<PaymentTransactionType> TAKES =
      Arrays.asList(PaymentTransactionType.AUTHORIZE, PaymentTransactionType.AUTHORIZE_AND_CAPTURE);

  private final OrderService orders;

  public UnpaidOrders(OrderService orders) {
    this.orders = orders;
  }

  /** Does nothing to a cart, nor to an order that its payments cover. */
  void reopen(Order order) {
    if (!OrderStatus.SUBMITTED.equals(order.getStatus()) || isPaid(order)) {
      return;
    }
    order.setStatus(OrderStatus.IN_PROCESS);
    order.setOrderNumber(null);
    order.setSubmitDate(null);
    try {
      orders.save(order, false);
      LOG.warn("Order {} was submitted without being paid: it is a cart again", order.getId());
    } catch (PricingException e) {
      LOG.error("Order {} is submitted without being paid: cancel it", order.getId(), e);
    }
  }

  private static boolean isPaid(Order order) {
    long paid =
        order.getPayments().stream()
            .filter(OrderPayment::isActive)
            .flatMap(payment -> payment.getTransactions().stream())
            .filter(tx -> Boolean.TRUE.equals(tx.getSuccess()) && TAKES.contains(tx.getType()))
            .mapToLong(tx -> Cents.of(tx.getAmount()))
            .sum();
    return paid >= Cents.of(order.getTotal());
  }
}
