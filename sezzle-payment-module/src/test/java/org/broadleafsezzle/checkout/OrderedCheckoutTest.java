package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.platform.PaidOrder;
import org.broadleafsezzle.platform.SezzleFields;
import org.junit.jupiter.api.Test;

/** A checkout that is approved and fits becomes an order, once. */
class OrderedCheckoutTest extends CheckoutDecisionScene {

  @Test
  void anApprovedAuthorizationBecomesAnOrder() {
    atSezzle("completed", authorized());

    ReturnResult result = returned();

    assertThat(result.kind()).isEqualTo(ReturnResult.Kind.ORDERED);
    assertThat(result.orderNumber()).contains("20260101-42");
    assertThat(result.isOrderOf(Carts.CUSTOMER_ID)).isTrue();
    assertThat(result.isOrderOf(8L)).isFalse();
    assertThat(result.isOrderOf(null)).isFalse();
    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
    PaymentTransaction transaction = onlyPayment().getTransactions().get(0);
    assertThat(transaction.getType()).isEqualTo(PaymentTransactionType.AUTHORIZE);
    assertThat(transaction.getAdditionalFields())
        .containsEntry(SezzleFields.ORDER_UUID, checkout.getSezzleOrderUuid().get())
        .containsEntry(SezzleFields.SESSION_UUID, checkout.getSessionUuid().get())
        .containsEntry(SezzleFields.REFERENCE_ID, checkout.getReferenceId())
        .containsEntry(SezzleFields.INTENT, "AUTH")
        .containsEntry(SezzleFields.LOCALE, "en-US")
        .containsEntry(SezzleFields.SEZZLE_ORDER_ID, "SZL-1")
        .containsKey(SezzleFields.AUTHORIZATION_EXPIRATION);
  }

  @Test
  void anApprovedCaptureBecomesAnOrderThatIsPaid() {
    checkout = DATABASE.open(AMOUNT, Intent.CAPTURE);
    atSezzle("completed", authorized().captures(List.of(all("capture-uuid"))));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    PaymentTransaction transaction = onlyPayment().getTransactions().get(0);
    assertThat(transaction.getType()).isEqualTo(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
    assertThat(transaction.getAdditionalFields())
        .containsEntry(SezzleFields.CAPTURE_UUIDS, "capture-uuid");
  }

  @Test
  void comingBackAgainShowsTheSameOrderAndAsksNobody() throws Exception {
    atSezzle("completed", authorized());

    returned();
    ReturnResult second = returned();

    assertThat(second.orderNumber()).contains("20260101-42");
    verify(client, times(1)).getOrder(anyString());
    verify(platform, times(1)).applyPaymentToOrder(any(), any());
    verify(platform, times(1)).initiateCheckout(any());
  }

  @Test
  void aPurchaseTakesOneCallAfterTheSession() {
    atSezzle("completed", authorized());

    returned();

    verify(client, times(1)).getOrder(anyString());
    org.mockito.Mockito.verifyNoMoreInteractions(client);
  }

  @Test
  void anOrderThatTheDatabaseSaysIsPaidIsNotReadAsAWholeAgain() throws Exception {
    atSezzle("completed", authorized());
    when(platform.initiateCheckout(any()))
        .thenAnswer(
            call -> {
              submit();
              PaidOrder paid = PaidOrder.of(cart);
              when(orders.findPaid(Carts.ORDER_ID, checkout.getSezzleOrderUuid().get()))
                  .thenReturn(Optional.of(paid));
              return cart.getOrderNumber();
            });

    ReturnResult result = returned();

    assertThat(result.kind()).isEqualTo(ReturnResult.Kind.ORDERED);
    assertThat(result.orderNumber()).contains("20260101-42");
    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
    verify(orders, times(1)).read(Carts.ORDER_ID);
  }

  @Test
  void afterACrashBetweenPaymentAndOrderThePaymentIsNotAppliedTwice() throws Exception {
    atSezzle("completed", authorized());
    ledger.change(checkout.getId(), row -> row.authorize(Optional.empty(), Instant.now()));
    cart.getPayments()
        .add(payment(OrderCompletion.payment(checkout, order("completed", authorized()))));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    verify(platform, never()).applyPaymentToOrder(any(), any());
    verify(platform).initiateCheckout(Carts.ORDER_ID);
  }

  @Test
  void afterACrashBetweenOrderAndLedgerOnlyTheLedgerIsMended() throws Exception {
    ledger.change(checkout.getId(), row -> row.authorize(Optional.empty(), Instant.now()));
    cart.getPayments()
        .add(payment(OrderCompletion.payment(checkout, order("completed", authorized()))));
    submit();

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
    verify(platform, never()).initiateCheckout(any());
  }

  @Test
  void anAuthorizationIsOverWhenSezzleSClockSaysSo() {
    atSezzle("completed", authorized().expiration(Instant.now().minusSeconds(1800)));
    when(clients.clockAhead(any())).thenReturn(Duration.ofHours(-1));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
  }

  @Test
  void ifThePlatformFailsAfterTheOrderWasMadeItStaysAnOrder() throws Exception {
    atSezzle("completed", authorized());
    org.mockito.Mockito.doAnswer(
            call -> {
              submit();
              throw new IllegalStateException("the mail did not go out");
            })
        .when(platform)
        .initiateCheckout(any());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void whatIsOrderedAsItWasSentNeedsNobody() {
    sentAs(sessions.fingerprint(cart, checkout.getLocale()));
    atSezzle("completed", authorized());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(trouble()).isEmpty();
  }

  @Test
  void givingUpAfterHavingPaidIsAnOrderAllTheSame() {
    atSezzle("completed", authorized());

    assertThat(cancelled().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
  }

  @Test
  void aSupersededCheckoutThatWasPaidAllTheSameIsHonoured() {
    atSezzle("completed", authorized());
    ledger.change(
        checkout.getId(), row -> row.become(CheckoutState.SUPERSEDED, "X", Instant.now()));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
  }
}
