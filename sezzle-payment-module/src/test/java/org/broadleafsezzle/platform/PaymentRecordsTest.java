package org.broadleafsezzle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

class PaymentRecordsTest {

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final OrderPaymentService payments = mock(OrderPaymentService.class);
  private final PaymentGatewayCheckoutService platform = mock(PaymentGatewayCheckoutService.class);
  private final WrittenTransactions written = mock(WrittenTransactions.class);
  private final PaymentRecords records = new PaymentRecords(payments, platform, written);
  private final Order order = mock(Order.class);
  private final SezzleCheckout checkout = checkout();

  @Test
  void onlyAnActivePaymentOfThisVeryCheckoutCounts() {
    OrderPayment wanted = payment(1L, SezzlePaymentGatewayType.SEZZLE, "order-1", true);
    OrderPayment archived = payment(2L, SezzlePaymentGatewayType.SEZZLE, "order-1", false);
    OrderPayment other = payment(3L, SezzlePaymentGatewayType.SEZZLE, "order-2", true);
    OrderPayment foreign = payment(4L, PaymentGatewayType.PASSTHROUGH, "order-1", true);
    order(archived, other, foreign);
    assertThat(records.findActive(order, checkout)).isEmpty();
    assertThat(records.find(order, checkout)).containsSame(archived);

    order(archived, other, foreign, wanted);
    assertThat(records.findActive(order, checkout)).containsSame(wanted);
    assertThat(records.find(order, checkout)).containsSame(wanted);
  }

  @Test
  void anArchivedPaymentIsFoundThoughItIsReadWithoutItsTransactions() {
    OrderPayment archived = payment(2L, SezzlePaymentGatewayType.SEZZLE, "order-1", false);
    PaymentTransaction taken = archived.getTransactions().get(0);
    taken.setOrderPayment(archived);
    when(archived.getTransactions()).thenReturn(new ArrayList<>());
    when(written.of(checkout)).thenReturn(List.of(7L));
    when(payments.readTransactionById(7L)).thenReturn(taken);
    order(archived);

    assertThat(records.find(order, checkout)).containsSame(archived);
    assertThat(records.findActive(order, checkout)).isEmpty();

    PaymentTransactionImpl reversal = new PaymentTransactionImpl();
    when(payments.readPaymentById(2L)).thenReturn(archived);
    when(payments.createTransaction()).thenReturn(reversal);
    records.addReversal(2L, checkout, refund());
    assertThat(reversal.getParentTransaction()).isSameAs(taken);
    assertThat(reversal.getArchived()).isEqualTo('Y');
  }

  @Test
  void whatAFailedTryWithoutGatewayHasLeftIsArchivedAndNothingElse() {
    OrderPayment sezzle = payment(1L, SezzlePaymentGatewayType.SEZZLE, "order-1", true);
    OrderPayment cashOnDelivery = payment(2L, PaymentGatewayType.PASSTHROUGH, null, true);
    OrderPayment billingAddress = payment(3L, PaymentGatewayType.TEMPORARY, null, true);
    order(sezzle, cashOnDelivery, billingAddress);

    records.archiveLeftovers(order);

    verify(platform).markPaymentAsInvalid(2L);
    verify(platform, never()).markPaymentAsInvalid(1L);
    verify(platform, never()).markPaymentAsInvalid(3L);
    assertThat(order.getPayments()).containsExactly(sezzle, billingAddress);
  }

  @Test
  void aReversalIsLinkedToWhatItGivesBackAndCarriesSezzlesIds() {
    OrderPayment payment = payment(1L, SezzlePaymentGatewayType.SEZZLE, "order-1", false);
    PaymentTransaction taken = payment.getTransactions().get(0);
    PaymentTransactionImpl reversal = new PaymentTransactionImpl();
    when(payment.getInitialTransaction()).thenReturn(taken);
    when(payments.readPaymentById(1L)).thenReturn(payment);
    when(payments.createTransaction()).thenReturn(reversal);
    MoneyMovement refund = refund();

    records.addReversal(1L, checkout, refund);

    assertThat(reversal.getType()).isEqualTo(PaymentTransactionType.REFUND);
    assertThat(reversal.getParentTransaction()).isSameAs(taken);
    assertThat(reversal.getSuccess()).isTrue();
    assertThat(reversal.getAdditionalFields())
        .containsEntry(SezzleFields.ORDER_UUID, "order-1")
        .containsEntry(SezzleFields.REFERENCE_ID, "1-a")
        .containsEntry(SezzleFields.MOVEMENT_UUID, "refund-uuid")
        .containsEntry(SezzleFields.REQUEST_ID, refund.getRequestId());
    verify(payments).save(payment);
  }

  private MoneyMovement refund() {
    MoneyMovement refund =
        new MoneyMovement(
            checkout.getId(), MovementKind.REFUND, AMOUNT, Actor.CODE, "why", Instant.now());
    refund.succeed("refund-uuid", Instant.now());
    return refund;
  }

  private void order(OrderPayment... all) {
    lenient().when(order.getPayments()).thenReturn(new ArrayList<>(List.of(all)));
  }

  private OrderPayment payment(Long id, PaymentGatewayType gateway, String uuid, boolean active) {
    PaymentTransactionImpl transaction = new PaymentTransactionImpl();
    transaction.setAdditionalFields(
        uuid == null ? Map.of() : Map.of(SezzleFields.ORDER_UUID, uuid));
    OrderPayment payment = mock(OrderPayment.class);
    lenient().when(payment.getId()).thenReturn(id);
    lenient().when(payment.getOrder()).thenReturn(order);
    lenient().when(payment.isActive()).thenReturn(active);
    lenient().when(payment.getGatewayType()).thenReturn(gateway);
    lenient().when(payment.getTransactions()).thenReturn(List.of(transaction));
    return payment;
  }

  private static SezzleCheckout checkout() {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            1L,
            "1-a",
            "hash",
            AMOUNT,
            Intent.CAPTURE,
            SezzleLocale.EN_US,
            Instant.now());
    checkout.open("session-1", "order-1", Instant.now());
    return checkout;
  }
}
