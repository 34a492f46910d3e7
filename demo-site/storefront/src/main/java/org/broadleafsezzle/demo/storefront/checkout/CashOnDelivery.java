package org.broadleafsezzle.demo.storefront.checkout;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.core.checkout.service.gateway.PassthroughPaymentConstants;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Turns a cart into an order that is paid to the courier, by the platform's pass-through payment.
 */
@Service
public class CashOnDelivery {

  private final OrderService orderService;
  private final OrderPaymentService paymentService;
  private final PaymentGatewayCheckoutService checkoutService;
  private final BillingAddresses billingAddresses;

  @Autowired
  public CashOnDelivery(
      OrderService orderService,
      OrderPaymentService paymentService,
      PaymentGatewayCheckoutService checkoutService,
      BillingAddresses billingAddresses) {
    this.orderService = orderService;
    this.paymentService = paymentService;
    this.checkoutService = checkoutService;
    this.billingAddresses = billingAddresses;
  }

  /**
   * Whether another payment of this cart has gone so far that money may have moved: it has to be
   * settled first. A cancelled or declined attempt has left no active payment.
   */
  public boolean isBlockedByOtherPayment(Order cart) {
    return cart.getPayments().stream()
        .filter(OrderPayment::isActive)
        .filter(payment -> !PaymentGatewayType.PASSTHROUGH.equals(payment.getGatewayType()))
        .anyMatch(payment -> !payment.getTransactions().isEmpty());
  }

  /**
   * Places the order.
   *
   * @param cart complete, priced, and not blocked by another payment
   * @return the order's number
   * @throws Exception what the platform's checkout throws; the payment is archived then, and the
   *     cart is as it was
   */
  public String place(Order cart) throws Exception {
    archiveEarlierTries(cart);
    OrderPayment payment = orderService.addPaymentToOrder(cart, payment(cart), null);
    try {
      String orderNumber = checkoutService.initiateCheckout(cart.getId());
      billingAddresses.archive(orderService.findOrderById(cart.getId()));
      return orderNumber;
    } catch (Exception e) {
      checkoutService.markPaymentAsInvalid(payment.getId());
      throw e;
    }
  }

  private void archiveEarlierTries(Order cart) {
    for (OrderPayment payment : cart.getPayments()) {
      if (payment.isActive() && PaymentGatewayType.PASSTHROUGH.equals(payment.getGatewayType())) {
        checkoutService.markPaymentAsInvalid(payment.getId());
      }
    }
  }

  private OrderPayment payment(Order cart) {
    Money total = cart.getTotal();
    OrderPayment payment = paymentService.create();
    payment.setType(PaymentType.COD);
    payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
    payment.setOrder(cart);
    payment.setAmount(total);
    billingAddresses.find(cart).ifPresent(payment::setBillingAddress);
    payment.addTransaction(transaction(payment, total));
    return payment;
  }

  private PaymentTransaction transaction(OrderPayment payment, Money total) {
    PaymentTransaction transaction = paymentService.createTransaction();
    transaction.setOrderPayment(payment);
    transaction.setAmount(total);
    transaction.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
    transaction.setSuccess(true);
    transaction.setRawResponse("Cash on delivery");
    transaction
        .getAdditionalFields()
        .put(PassthroughPaymentConstants.PASSTHROUGH_PAYMENT_TYPE, PaymentType.COD.getType());
    return transaction;
  }
}
