package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafsezzle.checkout.CompletionFence;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.GiveBack;
import org.broadleafsezzle.payments.GivenBack;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;

/**
 * Called by the platform when its checkout fails after a payment was applied. Money that was taken
 * is given back, and the platform is told in the form it stores. Nothing is moved by a thread that
 * has lost the right to decide: the checkout may have become an order meanwhile.
 */
public class SezzleRollbackService implements PaymentGatewayRollbackService {

  private final SezzleCheckouts checkouts;
  private final GiveBack giveBack;
  private final CompletionFence fence;

  public SezzleRollbackService(
      SezzleCheckouts checkouts, GiveBack giveBack, CompletionFence fence) {
    this.checkouts = checkouts;
    this.giveBack = giveBack;
    this.fence = fence;
  }

  @Override
  public PaymentResponseDTO rollbackAuthorize(PaymentRequestDTO request) throws PaymentException {
    return rollback(request, PaymentTransactionType.REVERSE_AUTH);
  }

  @Override
  public PaymentResponseDTO rollbackAuthorizeAndCapture(PaymentRequestDTO request)
      throws PaymentException {
    return rollback(request, PaymentTransactionType.REFUND);
  }

  @Override
  public PaymentResponseDTO rollbackCapture(PaymentRequestDTO request) throws PaymentException {
    return rollback(request, PaymentTransactionType.REFUND);
  }

  /**
   * @throws PaymentException always: money that was paid back can't be taken again without the
   *     shopper
   */
  @Override
  public PaymentResponseDTO rollbackRefund(PaymentRequestDTO request) throws PaymentException {
    throw new PaymentException("A refund with Sezzle can't be taken back");
  }

  private PaymentResponseDTO rollback(PaymentRequestDTO request, PaymentTransactionType type)
      throws PaymentException {
    SezzleCheckout checkout = checkouts.of(request);
    try {
      fence.check();
      GivenBack given =
          giveBack.everything(
              checkout,
              Actor.code("platform's rollback"),
              LedgerMessage.of(MovementReason.PLATFORM_FAILED));
      return response(request, type, checkout, given);
    } catch (RuntimeException e) {
      throw new PaymentException("The payment was not given back; " + checkout, e);
    }
  }

  private static PaymentResponseDTO response(
      PaymentRequestDTO request,
      PaymentTransactionType type,
      SezzleCheckout checkout,
      GivenBack given) {
    PaymentResponseDTO response =
        new PaymentResponseDTO(PaymentType.THIRD_PARTY_ACCOUNT, SezzlePaymentGatewayType.SEZZLE)
            .orderId(request.getOrderId())
            .amount(new Money(request.getTransactionTotal(), request.getOrderCurrencyCode()))
            .paymentTransactionType(type)
            .successful(given.isComplete())
            .rawResponse(given.movements().toString());
    SezzleFields.of(checkout).forEach(response::responseMap);
    for (MoneyMovement movement : given.movements()) {
      SezzleFields.of(checkout, movement).forEach(response::responseMap);
    }
    return response;
  }
}
