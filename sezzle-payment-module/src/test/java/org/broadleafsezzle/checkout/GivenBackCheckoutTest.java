package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order can't be made, or was made otherwise: what was taken is given back. */
class GivenBackCheckoutTest extends CheckoutDecisionScene {

  @Test
  void anOrderThePlatformHasSubmittedAndLeftUnpaidIsACartAgain() throws Exception {
    atSezzle("completed", authorized());
    doAnswer(
            call -> {
              submit();
              when(onlyPayment().isActive()).thenReturn(false);
              throw new IllegalStateException("The last activity failed after its work");
            })
        .when(platform)
        .initiateCheckout(Carts.ORDER_ID);
    when(platformPayments.readPaymentById(1L)).thenReturn(mock(OrderPayment.class));
    when(platformPayments.createTransaction()).thenReturn(new PaymentTransactionImpl());

    assertThat(returned().message()).contains(CheckoutMessage.FAILED);

    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
    verify(client).release(anyString(), any(), anyString());
    verify(cart).setStatus(OrderStatus.IN_PROCESS);
    verify(cart).setOrderNumber(null);
    verify(cart).setSubmitDate(null);
    verify(orderService).save(cart, false);
  }

  @Test
  void aCartThatChangedIsNotOrderedAndTheAuthorizationReleased() throws Exception {
    when(cart.getTotal()).thenReturn(Carts.usd("51.00"));
    atSezzle("completed", authorized());

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);

    verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
    verify(platform, never()).applyPaymentToOrder(any(), any());
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);
    verify(client, times(1)).release(anyString(), any(), anyString());
  }

  @Test
  void ifThePlatformFailsThePaymentIsArchivedAndTheMoneyGivenBack() throws Exception {
    atSezzle("completed", authorized());
    doThrow(new Exception("no stock")).when(platform).initiateCheckout(any());
    PaymentTransaction reversal = new PaymentTransactionImpl();
    OrderPayment archived = mock(OrderPayment.class);
    when(platformPayments.readPaymentById(1L)).thenReturn(archived);
    when(platformPayments.createTransaction()).thenReturn(reversal);

    assertThat(returned().message()).contains(CheckoutMessage.FAILED);

    verify(platform).markPaymentAsInvalid(1L);
    verify(client).release(anyString(), any(), anyString());
    assertThat(cart.getPayments()).isEmpty();
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
    assertThat(reversal.getType()).isEqualTo(PaymentTransactionType.REVERSE_AUTH);
    assertThat(reversal.getSuccess()).isTrue();
    assertThat(reversal.getAdditionalFields())
        .containsEntry(SezzleFields.ORDER_UUID, checkout.getSezzleOrderUuid().get())
        .containsEntry(SezzleFields.MOVEMENT_UUID, "release-uuid");
  }

  @Test
  void anOrderPaidOtherwiseMeanwhileGetsNoSecondPayment() throws Exception {
    atSezzle("completed", authorized());
    submit();

    ReturnResult result = returned();
    assertThat(result.kind()).isEqualTo(ReturnResult.Kind.ORDERED_OTHERWISE);
    assertThat(result.orderNumber()).contains("20260101-42");
    assertThat(result.message()).contains(CheckoutMessage.CHANGED);
    assertThat(result.isOrderOf(Carts.CUSTOMER_ID)).isTrue();

    verify(client).release(anyString(), any(), anyString());
    verify(platform, never()).initiateCheckout(any());
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED_OTHERWISE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itemsOrAddressesChangedAtTheSameAmountAreRefusedOrNeedAPerson(boolean refused)
      throws Exception {
    when(settings.checkout()).thenReturn(new CheckoutSettings(Duration.ofHours(2), refused, null));
    sentAs("what was sent to Sezzle");
    atSezzle("completed", authorized());

    ReturnResult result = returned();

    if (refused) {
      assertThat(result.message()).contains(CheckoutMessage.CHANGED);
      assertThat(state()).isEqualTo(CheckoutState.UNDONE);
      verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
      assertThat(trouble()).isEmpty();
    } else {
      assertThat(result.kind()).isEqualTo(ReturnResult.Kind.ORDERED);
      assertThat(trouble()).contains(OrderProblem.ORDER_CHANGED);
    }
  }

  @Test
  void aReleaseWhoseOutcomeIsUnknownIsFinishedAtTheNextTry() {
    when(cart.getTotal()).thenReturn(Carts.usd("51.00"));
    atSezzle("completed", authorized());
    doThrow(new SezzleOutcomeUnknownException(Failure.of("release")))
        .when(client)
        .release(anyString(), any(), anyString());

    assertThat(returned().message()).contains(CheckoutMessage.RETURNING);
    assertThat(state()).isEqualTo(CheckoutState.UNDOING);

    org.mockito.Mockito.doReturn("release-uuid")
        .when(client)
        .release(anyString(), any(), anyString());
    atSezzle("deleted", authorized().releases(List.of(all("release-uuid"))));

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
  }

  @ParameterizedTest
  @EnumSource(ApprovalProblem.class)
  void eachReasonToUndoHasASentenceThatStays(ApprovalProblem problem) {
    ledger.change(
        checkout.getId(), row -> row.become(CheckoutState.UNDOING, problem.name(), Instant.now()));
    ledger.change(checkout.getId(), row -> row.become(CheckoutState.UNDONE, null, Instant.now()));

    assertThat(returned().message()).contains(problem.shopperMessage());
  }

  @Test
  void aThreadThatLostItsLeaseWhileThePlatformWorkedNeitherSubmitsNorUndoes() throws Exception {
    atSezzle("completed", authorized());
    doAnswer(
            call -> {
              clock.later(Duration.ofMinutes(3));
              anotherNodeTakesOver();
              fence.check();
              submit();
              return "20260101-42";
            })
        .when(platform)
        .initiateCheckout(Carts.ORDER_ID);

    assertThatThrownBy(this::returned).isInstanceOf(CheckoutBusyException.class);

    assertThat(cart.getStatus()).isEqualTo(OrderStatus.IN_PROCESS);
    assertThat(state()).isEqualTo(CheckoutState.AUTHORIZED);
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void anOrderThatWasSubmittedAlthoughItsMoneyIsBackNeedsAPerson() {
    atSezzle("completed", authorized());
    cart.getPayments()
        .add(payment(OrderCompletion.payment(checkout, order("completed", authorized()))));
    becomes(CheckoutState.UNDOING);
    becomes(CheckoutState.UNDONE);
    submit();

    returned();

    assertThat(trouble()).contains(OrderProblem.ORDER_UNPAID);
  }
}
