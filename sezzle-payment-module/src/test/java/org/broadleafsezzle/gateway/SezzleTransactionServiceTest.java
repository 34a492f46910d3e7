package org.broadleafsezzle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.PaymentBalance;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SezzleTransactionServiceTest {

  private static final Price AMOUNT = Price.of(1999, "USD");

  private final CheckoutLedger ledger = mock(CheckoutLedger.class);
  private final SezzleCheckouts checkouts = new SezzleCheckouts(ledger);
  private final SezzlePayments payments = mock(SezzlePayments.class);
  private final SezzleTransactionService service =
      new SezzleTransactionService(checkouts, payments);
  private final SezzleReportingService reporting = new SezzleReportingService(checkouts, payments);
  private final SezzleCheckout checkout =
      new SezzleCheckout(
          SezzleMode.SANDBOX,
          1L,
          "1-a",
          "hash",
          AMOUNT,
          Intent.AUTH,
          SezzleLocale.EN_US,
          Instant.now());

  @BeforeEach
  void aCheckout() {
    checkout.open("session-1", "order-1", Instant.now());
    lenient().when(ledger.findBySezzleOrder("order-1")).thenReturn(Optional.of(checkout));
  }

  @Test
  void aRefundDuringADisputeIsRefusedUnlessTheCallerSaysThatItIsMeant() throws Exception {
    when(payments.refund(any())).thenReturn(succeeded(MovementKind.REFUND));
    when(payments.refund(argThat(refund -> refund != null && !refund.isMeantEvenIfDisputed())))
        .thenThrow(MovementRefusedException.disputed());

    assertThatThrownBy(() -> service.refund(request()))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("sezzle.refund-disputed=true");
    assertThatThrownBy(
            () ->
                service.refund(
                    request().additionalField(SezzleTransactionService.REFUND_DISPUTED, "no")))
        .isInstanceOf(PaymentException.class);
    assertThat(
            service
                .refund(request().additionalField(SezzleTransactionService.REFUND_DISPUTED, true))
                .isSuccessful())
        .isTrue();
  }

  @Test
  void eachMovementIsToldInTheFormThePlatformStores() throws Exception {
    when(payments.capture(any())).thenReturn(succeeded(MovementKind.CAPTURE));
    when(payments.refund(any())).thenReturn(succeeded(MovementKind.REFUND));
    when(payments.release(any())).thenReturn(succeeded(MovementKind.RELEASE));

    PaymentResponseDTO capture = service.capture(request());

    assertThat(capture.isSuccessful()).isTrue();
    assertThat(capture.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.CAPTURE);
    assertThat(capture.getAmount().getAmount()).isEqualByComparingTo("19.99");
    assertThat(capture.getOrderId()).isEqualTo("1");
    assertThat(capture.getResponseMap())
        .containsEntry(SezzleFields.ORDER_UUID, "order-1")
        .containsEntry(SezzleFields.MOVEMENT_UUID, "sezzle-uuid")
        .containsKey(SezzleFields.REQUEST_ID);
    assertThat(service.refund(request()).getPaymentTransactionType())
        .isEqualTo(PaymentTransactionType.REFUND);
    assertThat(service.reverseAuthorize(request()).getPaymentTransactionType())
        .isEqualTo(PaymentTransactionType.REVERSE_AUTH);
    assertThat(service.voidPayment(request()).getPaymentTransactionType())
        .isEqualTo(PaymentTransactionType.VOID);
  }

  @Test
  void aRefusalOfSezzleIsNoSuccess() throws Exception {
    MoneyMovement refused = movement(MovementKind.CAPTURE);
    refused.refuse("invalid", "No", "debug-1", Instant.now());
    when(payments.capture(any())).thenReturn(refused);

    PaymentResponseDTO response = service.capture(request());

    assertThat(response.isSuccessful()).isFalse();
    assertThat(response.getRawResponse()).contains("invalid", "debug-1");
  }

  @Test
  void whatIsNotKnownIsNeitherSuccessNorFailure() {
    when(payments.capture(any())).thenReturn(movement(MovementKind.CAPTURE));

    assertThatThrownBy(() -> service.capture(request()))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("not known yet");
  }

  @Test
  void whatCanNotBeMovedIsRefusedWithTheSentenceOfTheReason() {
    assertThatThrownBy(() -> service.capture(request().transactionTotal("19.995")))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("whole cents");
    assertThatThrownBy(() -> service.capture(request().transactionTotal("-1")))
        .isInstanceOf(PaymentException.class);
    assertThatThrownBy(() -> service.capture(request().transactionTotal(null)))
        .isInstanceOf(PaymentException.class);
    verifyNoInteractions(payments);

    when(payments.refund(any())).thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));
    assertThatThrownBy(() -> service.refund(request()))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("not available");
  }

  @Test
  void anOrderWithoutCurrencyIsInThatOfItsPayment() throws Exception {
    when(payments.capture(any())).thenReturn(succeeded(MovementKind.CAPTURE));

    assertThat(service.capture(request().orderCurrencyCode(null)).isSuccessful()).isTrue();
  }

  @Test
  void aPaymentOfAnotherGatewayOrOrderIsNotTouched() {
    assertThatThrownBy(
            () -> service.capture(new PaymentRequestDTO().orderId("1").transactionTotal("1")))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("no transaction of a payment with Sezzle");
    assertThatThrownBy(() -> service.capture(request().orderId("2")))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("another order");
    verifyNoInteractions(payments);
  }

  @Test
  void withoutTheShopperNothingIsAuthorized() {
    assertThatThrownBy(() -> service.authorize(request()))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("PaymentGatewayHostedService");
    assertThatThrownBy(() -> service.authorizeAndCapture(request()))
        .isInstanceOf(PaymentException.class);
  }

  @Test
  void theCheckoutsOfAPaymentAreFoundByItsTransactions() throws Exception {
    OrderPayment payment = payment(SezzlePaymentGatewayType.SEZZLE, "order-1");
    assertThat(checkouts.of(payment)).containsExactly(checkout);

    OrderPayment foreign = payment(PaymentGatewayType.PASSTHROUGH, "order-1");
    assertThatThrownBy(() -> checkouts.of(foreign))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("not made with Sezzle");
    OrderPayment unknown = payment(SezzlePaymentGatewayType.SEZZLE, "order-9");
    assertThatThrownBy(() -> checkouts.of(unknown)).isInstanceOf(PaymentException.class);
  }

  @Test
  void whatSezzleHoldsIsReported() throws Exception {
    PaymentBalance taken = mock(PaymentBalance.class);
    when(taken.isApproved()).thenReturn(true);
    when(taken.currency()).thenReturn("USD");
    when(taken.authorizedInCents()).thenReturn(1999L);
    when(taken.capturedInCents()).thenReturn(500L);
    when(payments.taken(checkout.getId())).thenReturn(taken);

    PaymentResponseDTO response = reporting.findDetailsByTransaction(request());

    assertThat(response.isSuccessful()).isTrue();
    assertThat(response.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.AUTHORIZE);
    assertThat(response.getAmount().getAmount()).isEqualByComparingTo("19.99");
    assertThat(response.getResponseMap())
        .containsEntry(SezzleReportingService.CAPTURED_IN_CENTS, "500")
        .containsEntry(SezzleReportingService.REFUNDED_IN_CENTS, "0");
  }

  private static OrderPayment payment(PaymentGatewayType gateway, String sezzleOrder) {
    PaymentTransactionImpl transaction = new PaymentTransactionImpl();
    transaction.setAdditionalFields(Map.of(SezzleFields.ORDER_UUID, sezzleOrder));
    OrderPayment payment = mock(OrderPayment.class);
    lenient().when(payment.getGatewayType()).thenReturn(gateway);
    lenient().when(payment.getTransactions()).thenReturn(List.of(transaction));
    return payment;
  }

  private MoneyMovement succeeded(MovementKind kind) {
    MoneyMovement movement = movement(kind);
    movement.succeed("sezzle-uuid", Instant.now());
    return movement;
  }

  private MoneyMovement movement(MovementKind kind) {
    return new MoneyMovement(checkout.getId(), kind, AMOUNT, Actor.CODE, "why", Instant.now());
  }

  private static PaymentRequestDTO request() {
    return new PaymentRequestDTO()
        .orderId("1")
        .transactionTotal("19.99")
        .orderCurrencyCode("USD")
        .additionalField(SezzleFields.ORDER_UUID, "order-1");
  }
}
