package org.broadleafsezzle.checkout;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.PaymentRecords;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;

/**
 * Makes a cart an order of the platform, paid with what Sezzle has approved. The payment enters the
 * platform confirmed (AUTHORIZE, or AUTHORIZE_AND_CAPTURE), so that the platform's checkout has it
 * in its rollback list before anything can fail there.
 */
public class OrderCompletion {

  private final PaymentGatewayCheckoutService gatewayCheckout;
  private final PaymentGatewayConfiguration configuration;
  private final PaymentRecords records;
  private final CompletionFence fence;

  public OrderCompletion(
      PaymentGatewayCheckoutService gatewayCheckout,
      PaymentGatewayConfiguration configuration,
      PaymentRecords records,
      CompletionFence fence) {
    this.gatewayCheckout = gatewayCheckout;
    this.configuration = configuration;
    this.records = records;
    this.fence = fence;
  }

  /**
   * @return the order's number
   * @throws Exception if the platform's checkout fails: its own exception
   */
  String complete(
      Order cart,
      SezzleCheckout checkout,
      org.broadleafsezzle.api.model.Order atSezzle,
      CheckoutLease lease)
      throws Exception {
    if (!records.findActive(cart, checkout).isPresent()) {
      records.archiveLeftovers(cart);
      gatewayCheckout.applyPaymentToOrder(payment(checkout, atSezzle), configuration);
    }
    lease.renew();
    return fence.carry(lease, () -> gatewayCheckout.initiateCheckout(cart.getId()));
  }

  /** Without addresses: the platform would overwrite the shopper's with them. */
  static PaymentResponseDTO payment(
      SezzleCheckout checkout, org.broadleafsezzle.api.model.Order atSezzle) {
    PaymentResponseDTO payment =
        new PaymentResponseDTO(PaymentType.THIRD_PARTY_ACCOUNT, SezzlePaymentGatewayType.SEZZLE)
            .orderId(String.valueOf(checkout.getOrderId()))
            .amount(Cents.toMoney(checkout.getAmount()))
            .paymentTransactionType(
                checkout.getIntent() == Intent.CAPTURE
                    ? PaymentTransactionType.AUTHORIZE_AND_CAPTURE
                    : PaymentTransactionType.AUTHORIZE)
            .successful(true)
            .rawResponse(atSezzle.toString());
    SezzleFields.of(checkout, atSezzle).forEach(payment::responseMap);
    return payment;
  }
}
