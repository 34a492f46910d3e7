package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayHostedService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.StartedCheckout;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;

/** Begins a payment for code written against the platform's SPI. */
public class SezzleHostedService implements PaymentGatewayHostedService {

  /** Key in the response map: the address to send the shopper to. Not for logs. */
  public static final String CHECKOUT_URL = "sezzle_checkout_url";

  private final OrderService orders;
  private final CheckoutStart checkoutStart;

  public SezzleHostedService(OrderService orders, CheckoutStart checkoutStart) {
    this.orders = orders;
    this.checkoutStart = checkoutStart;
  }

  /**
   * Makes a session at Sezzle for the order of the request. Everything else in the request is read
   * anew from that order.
   *
   * @return {@link #CHECKOUT_URL} in its response map
   * @throws PaymentException if the cart is not ready or Sezzle makes no session
   */
  @Override
  public PaymentResponseDTO requestHostedEndpoint(PaymentRequestDTO request)
      throws PaymentException {
    try {
      StartedCheckout started =
          checkoutStart.start(
              orders.findOrderById(Long.valueOf(request.getOrderId())),
              BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale());
      return new PaymentResponseDTO(
              PaymentType.THIRD_PARTY_ACCOUNT, SezzlePaymentGatewayType.SEZZLE)
          .orderId(request.getOrderId())
          .paymentTransactionType(PaymentTransactionType.UNCONFIRMED)
          .responseMap(CHECKOUT_URL, started.checkoutUrl());
    } catch (CheckoutRefusedException e) {
      throw new PaymentException(e.getMessage(), e);
    }
  }
}
