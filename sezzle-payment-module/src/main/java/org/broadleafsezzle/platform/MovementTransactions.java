package org.broadleafsezzle.platform;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Movements of the ledger as the platform's transactions, each linked to what it came of. */
final class MovementTransactions {

  private final OrderPaymentService payments;

  MovementTransactions(OrderPaymentService payments) {
    this.payments = payments;
  }

  /**
   * Adds a movement to the payment; the caller saves it.
   *
   * @param checkout the one whose ids it carries: that of the movement, or of the order it made
   */
  PaymentTransaction add(OrderPayment payment, SezzleCheckout checkout, MoneyMovement movement) {
    PaymentTransaction transaction = payments.createTransaction();
    transaction.setType(typeOf(checkout, movement));
    transaction.setAmount(
        Cents.toMoney(
            movement.getKind().makesNewOrder() ? checkout.getAmount() : movement.getAmount()));
    transaction.setSuccess(movement.getState() == MovementState.SUCCEEDED);
    transaction.setRawResponse(movement.toString());
    transaction.getAdditionalFields().putAll(SezzleFields.of(checkout, movement));
    transaction.setParentTransaction(parentOf(payment, checkout, movement));
    transaction.setOrderPayment(payment);
    if (!payment.isActive()) {
      transaction.setArchived('Y');
    }
    payment.addTransaction(transaction);
    return transaction;
  }

  /** Whether the payment has this movement with this outcome, whoever wrote it there. */
  static boolean isRecorded(OrderPayment payment, MoneyMovement movement) {
    boolean succeeded = movement.getState() == MovementState.SUCCEEDED;
    return payment.getTransactions().stream()
        .filter(one -> Boolean.valueOf(succeeded).equals(one.getSuccess()))
        .anyMatch(one -> movement.getRequestId().equals(field(one, SezzleFields.REQUEST_ID)));
  }

  /** The platform's name for it. */
  private static PaymentTransactionType typeOf(SezzleCheckout checkout, MoneyMovement movement) {
    switch (movement.getKind()) {
      case CAPTURE:
        return PaymentTransactionType.CAPTURE;
      case RELEASE:
        return PaymentTransactionType.REVERSE_AUTH;
      case REFUND:
        return PaymentTransactionType.REFUND;
      default:
        return checkout.getIntent() == Intent.CAPTURE
            ? PaymentTransactionType.AUTHORIZE_AND_CAPTURE
            : PaymentTransactionType.AUTHORIZE;
    }
  }

  private static PaymentTransaction parentOf(
      OrderPayment payment, SezzleCheckout checkout, MoneyMovement movement) {
    String order = checkout.getSezzleOrderUuid().orElse(null);
    switch (movement.getKind()) {
      case CAPTURE:
      case RELEASE:
        return taking(payment, order).findFirst().orElseGet(payment::getInitialTransaction);
      case REFUND:
        return captured(payment, order, movement.getAmount().getAmountInCents())
            .orElseGet(payment::getInitialTransaction);
      default:
        return payment.getInitialTransaction();
    }
  }

  /** The transactions that have taken the shopper's money for this order at Sezzle. */
  private static Stream<PaymentTransaction> taking(OrderPayment payment, String sezzleOrder) {
    return successful(payment, sezzleOrder)
        .filter(
            one ->
                PaymentTransactionType.AUTHORIZE.equals(one.getType())
                    || PaymentTransactionType.AUTHORIZE_AND_CAPTURE.equals(one.getType()));
  }

  /**
   * Sezzle refunds an order, not a capture: the first capture with enough left counts as the one
   * that is refunded, else the one with most left.
   */
  private static Optional<PaymentTransaction> captured(
      OrderPayment payment, String sezzleOrder, long cents) {
    Comparator<PaymentTransaction> byRest =
        Comparator.comparingLong(one -> Math.min(cents, unrefundedInCents(payment, one)));
    return successful(payment, sezzleOrder)
        .filter(
            one ->
                PaymentTransactionType.CAPTURE.equals(one.getType())
                    || PaymentTransactionType.AUTHORIZE_AND_CAPTURE.equals(one.getType()))
        .reduce((best, next) -> byRest.compare(next, best) > 0 ? next : best);
  }

  private static long unrefundedInCents(OrderPayment payment, PaymentTransaction capture) {
    long refunded =
        payment.getTransactions().stream()
            .filter(one -> PaymentTransactionType.REFUND.equals(one.getType()))
            .filter(one -> Boolean.TRUE.equals(one.getSuccess()))
            .filter(one -> isSame(one.getParentTransaction(), capture))
            .mapToLong(one -> Cents.of(one.getAmount()))
            .sum();
    return Cents.of(capture.getAmount()) - refunded;
  }

  /** The platform's transactions have no equality of their own, and may be proxies. */
  private static boolean isSame(PaymentTransaction one, PaymentTransaction other) {
    return one == other
        || (one != null && one.getId() != null && one.getId().equals(other.getId()));
  }

  private static Stream<PaymentTransaction> successful(OrderPayment payment, String sezzleOrder) {
    return payment.getTransactions().stream()
        .filter(one -> Boolean.TRUE.equals(one.getSuccess()))
        .filter(
            one -> sezzleOrder != null && sezzleOrder.equals(field(one, SezzleFields.ORDER_UUID)));
  }

  static String field(PaymentTransaction transaction, String name) {
    Map<String, String> fields = transaction.getAdditionalFields();
    return fields == null ? null : fields.get(name);
  }
}
