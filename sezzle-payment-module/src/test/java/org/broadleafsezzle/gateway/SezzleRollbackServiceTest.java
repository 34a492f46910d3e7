package org.broadleafsezzle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.checkout.CompletionFence;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.GiveBack;
import org.broadleafsezzle.payments.GivenBack;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SezzleRollbackServiceTest {

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final CheckoutLedger checkouts = mock(CheckoutLedger.class);
  private final GiveBack giveBack = mock(GiveBack.class);
  private final CompletionFence fence = mock(CompletionFence.class);
  private final SezzleRollbackService rollback =
      new SezzleRollbackService(new SezzleCheckouts(checkouts), giveBack, fence);
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
    when(checkouts.findBySezzleOrder("order-1")).thenReturn(Optional.of(checkout));
  }

  @Test
  void aReleasedAuthorizationIsToldInTheFormThePlatformStores() throws Exception {
    given(true, released());

    PaymentResponseDTO response = rollback.rollbackAuthorize(request());

    assertThat(response.isSuccessful()).isTrue();
    assertThat(response.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.REVERSE_AUTH);
    assertThat(response.getPaymentGatewayType()).isEqualTo(SezzlePaymentGatewayType.SEZZLE);
    assertThat(response.getAmount().getAmount()).isEqualByComparingTo("50.00");
    assertThat(response.getOrderId()).isEqualTo("1");
    assertThat(response.getResponseMap())
        .containsEntry(SezzleFields.ORDER_UUID, "order-1")
        .containsEntry(SezzleFields.MOVEMENT_UUID, "release-uuid");
  }

  @Test
  void aCaptureComesBackAsARefund() throws Exception {
    given(true);

    assertThat(rollback.rollbackAuthorizeAndCapture(request()).getPaymentTransactionType())
        .isEqualTo(PaymentTransactionType.REFUND);
    assertThat(rollback.rollbackCapture(request()).getPaymentTransactionType())
        .isEqualTo(PaymentTransactionType.REFUND);
  }

  @Test
  void whatIsNotKnownToBeBackIsNoSuccess() throws Exception {
    given(false);

    assertThat(rollback.rollbackAuthorize(request()).isSuccessful()).isFalse();
  }

  @Test
  void ifSezzleCanNotBeAskedThePlatformHearsIt() {
    when(giveBack.everything(any(), any(), any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    assertThatThrownBy(() -> rollback.rollbackAuthorize(request()))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("checkout=" + checkout.getId());
  }

  @Test
  void aThreadThatLostTheRightToDecideMovesNothing() {
    doThrow(mock(CheckoutBusyException.class)).when(fence).check();

    assertThatThrownBy(() -> rollback.rollbackAuthorize(request()))
        .isInstanceOf(PaymentException.class);

    verify(giveBack, never()).everything(any(), any(), any());
  }

  @Test
  void aPaymentThatIsNotOursIsNotTouched() {
    assertThatThrownBy(() -> rollback.rollbackAuthorize(new PaymentRequestDTO().orderId("1")))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining(SezzleFields.ORDER_UUID);
    assertThatThrownBy(
            () ->
                rollback.rollbackAuthorize(
                    request().additionalField(SezzleFields.ORDER_UUID, "unknown")))
        .isInstanceOf(PaymentException.class)
        .hasMessageContaining("unknown");
  }

  @Test
  void aRefundIsNotTakenBack() {
    assertThatThrownBy(() -> rollback.rollbackRefund(request()))
        .isInstanceOf(PaymentException.class);
  }

  private void given(boolean complete, MoneyMovement... movements) {
    when(giveBack.everything(eq(checkout), any(), any()))
        .thenReturn(new GivenBack(List.of(movements), complete));
  }

  private MoneyMovement released() {
    MoneyMovement movement =
        new MoneyMovement(
            checkout.getId(), MovementKind.RELEASE, AMOUNT, Actor.CODE, "why", Instant.now());
    movement.succeed("release-uuid", Instant.now());
    return movement;
  }

  private static PaymentRequestDTO request() {
    return new PaymentRequestDTO()
        .orderId("1")
        .transactionTotal("50.00")
        .orderCurrencyCode("USD")
        .additionalField(SezzleFields.ORDER_UUID, "order-1");
  }
}
