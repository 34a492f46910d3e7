package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayReportingService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.PaymentBalance;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.broadleafsezzle.settings.SettingsException;

/** Tells code written against the platform's SPI what Sezzle holds of a payment now. */
public class SezzleReportingService implements PaymentGatewayReportingService {

  /** Keys in the response map; the amounts in cents of the payment's currency. */
  public static final String CAPTURED_IN_CENTS = "sezzle_captured_in_cents";

  public static final String RELEASED_IN_CENTS = "sezzle_released_in_cents";
  public static final String REFUNDED_IN_CENTS = "sezzle_refunded_in_cents";

  private final SezzleCheckouts checkouts;
  private final SezzlePayments payments;

  public SezzleReportingService(SezzleCheckouts checkouts, SezzlePayments payments) {
    this.checkouts = checkouts;
    this.payments = payments;
  }

  /**
   * Reads the order at Sezzle.
   *
   * @return the authorized amount; successful if Sezzle approved it
   * @throws PaymentException if it is no payment with Sezzle, or Sezzle can't be asked
   */
  @Override
  public PaymentResponseDTO findDetailsByTransaction(PaymentRequestDTO request)
      throws PaymentException {
    SezzleCheckout checkout = checkouts.of(request);
    try {
      return response(request, checkout, payments.taken(checkout.getId()));
    } catch (MovementRefusedException | SezzleException | SettingsException e) {
      throw new PaymentException(e.getMessage(), e);
    }
  }

  private static PaymentResponseDTO response(
      PaymentRequestDTO request, SezzleCheckout checkout, PaymentBalance taken) {
    PaymentResponseDTO response =
        new PaymentResponseDTO(PaymentType.THIRD_PARTY_ACCOUNT, SezzlePaymentGatewayType.SEZZLE)
            .orderId(request.getOrderId())
            .amount(Cents.toMoney(Price.of(taken.authorizedInCents(), taken.currency())))
            .paymentTransactionType(
                checkout.getIntent() == Intent.CAPTURE
                    ? PaymentTransactionType.AUTHORIZE_AND_CAPTURE
                    : PaymentTransactionType.AUTHORIZE)
            .successful(taken.isApproved());
    SezzleFields.of(checkout).forEach(response::responseMap);
    return response
        .responseMap(CAPTURED_IN_CENTS, String.valueOf(taken.capturedInCents()))
        .responseMap(RELEASED_IN_CENTS, String.valueOf(taken.releasedInCents()))
        .responseMap(REFUNDED_IN_CENTS, String.valueOf(taken.refundedInCents()));
  }
}
