package org.broadleafsezzle.gateway;

import java.util.function.Function;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.broadleafsezzle.settings.SettingsException;

/**
 * Moves money for code written against the platform's SPI, which stores the response as a
 * transaction. Every method throws a {@link PaymentException} if nothing was moved, or if it is not
 * known whether: then nothing is to be stored, and nothing else is moved of the payment before it
 * is settled. A response that is not successful is Sezzle's refusal.
 */
public class SezzleTransactionService implements PaymentGatewayTransactionService {

  /** The additional field of a request with which a refund is meant though there is a dispute. */
  public static final String REFUND_DISPUTED = "sezzle.refund-disputed";

  private final SezzleCheckouts checkouts;
  private final SezzlePayments payments;

  public SezzleTransactionService(SezzleCheckouts checkouts, SezzlePayments payments) {
    this.checkouts = checkouts;
    this.payments = payments;
  }

  /**
   * @throws PaymentException always: the shopper has to approve on Sezzle's page
   */
  @Override
  public PaymentResponseDTO authorize(PaymentRequestDTO request) throws PaymentException {
    throw needsShopper();
  }

  /**
   * @throws PaymentException always: the shopper has to approve on Sezzle's page
   */
  @Override
  public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) throws PaymentException {
    throw needsShopper();
  }

  @Override
  public PaymentResponseDTO capture(PaymentRequestDTO request) throws PaymentException {
    return move(request, PaymentTransactionType.CAPTURE, payments::capture);
  }

  /**
   * Pays back what is captured. While the shopper disputes the payment it is refused, since Sezzle
   * may refund the same once the dispute is closed; with the additional field {@link
   * #REFUND_DISPUTED} set to {@code true} it is meant all the same.
   */
  @Override
  public PaymentResponseDTO refund(PaymentRequestDTO request) throws PaymentException {
    Object meant = request.getAdditionalFields().get(REFUND_DISPUTED);
    boolean evenIfDisputed = meant != null && Boolean.parseBoolean(meant.toString());
    return move(
        request,
        PaymentTransactionType.REFUND,
        refund -> payments.refund(evenIfDisputed ? refund.evenIfDisputed() : refund));
  }

  /** Releases what is authorized and not captured. */
  @Override
  public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) throws PaymentException {
    return move(request, PaymentTransactionType.REVERSE_AUTH, payments::release);
  }

  /** The same, under the platform's other name; what is captured is refunded, not voided. */
  @Override
  public PaymentResponseDTO voidPayment(PaymentRequestDTO request) throws PaymentException {
    return move(request, PaymentTransactionType.VOID, payments::release);
  }

  private PaymentResponseDTO move(
      PaymentRequestDTO request,
      PaymentTransactionType type,
      Function<MovementRequest, MoneyMovement> movement)
      throws PaymentException {
    SezzleCheckout checkout = checkouts.of(request);
    try {
      return response(request, type, checkout, movement.apply(translate(request, checkout)));
    } catch (MovementRefusedException e) {
      boolean disputed = e.getWhy() == Refusal.DISPUTED;
      throw new PaymentException(
          e.getMessage()
              + (disputed ? ". Code confirms it by the field " + REFUND_DISPUTED + "=true" : ""),
          e);
    } catch (CheckoutBusyException | SezzleException | SettingsException e) {
      throw new PaymentException(e.getMessage(), e);
    }
  }

  private static MovementRequest translate(PaymentRequestDTO request, SezzleCheckout checkout) {
    String currency = request.getOrderCurrencyCode();
    return MovementRequest.ofDecimal(
        checkout.getId(),
        request.getTransactionTotal(),
        currency == null ? checkout.getAmount().getCurrency() : currency,
        Actor.PAYMENT_SPI,
        LedgerMessage.of(MovementReason.ASKED_BY_CODE));
  }

  private static PaymentResponseDTO response(
      PaymentRequestDTO request,
      PaymentTransactionType type,
      SezzleCheckout checkout,
      MoneyMovement movement)
      throws PaymentException {
    if (movement.getState() == MovementState.STARTED) {
      throw new PaymentException(
          "It is not known yet whether Sezzle carried it out; it is settled under the same request"
              + " id: "
              + movement);
    }
    PaymentResponseDTO response =
        new PaymentResponseDTO(PaymentType.THIRD_PARTY_ACCOUNT, SezzlePaymentGatewayType.SEZZLE)
            .orderId(request.getOrderId())
            .amount(Cents.toMoney(movement.getAmount()))
            .paymentTransactionType(type)
            .successful(movement.getState() == MovementState.SUCCEEDED)
            .rawResponse(movement.toString());
    SezzleFields.of(checkout, movement).forEach(response::responseMap);
    return response;
  }

  private static PaymentException needsShopper() {
    return new PaymentException(
        "Only the shopper can approve a payment with Sezzle, on Sezzle's page: begin it with the"
            + " gateway's PaymentGatewayHostedService, which gives the address to send them to");
  }
}
