package org.broadleafsezzle.platform;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The platform's records of a Sezzle payment. They follow the ledger, never the reverse. */
public class PaymentRecords {

  private final OrderPaymentService payments;
  private final PaymentGatewayCheckoutService gatewayCheckout;
  private final WrittenTransactions written;
  private final MovementTransactions transactions;

  public PaymentRecords(
      OrderPaymentService payments,
      PaymentGatewayCheckoutService gatewayCheckout,
      WrittenTransactions written) {
    this.payments = payments;
    this.gatewayCheckout = gatewayCheckout;
    this.written = written;
    transactions = new MovementTransactions(payments);
  }

  /**
   * The order's payment made with this checkout; empty if there is none, or only an archived one.
   */
  public Optional<OrderPayment> findActive(Order order, SezzleCheckout checkout) {
    return of(order, checkout).filter(OrderPayment::isActive).findFirst();
  }

  /** The same, archived or not. */
  public Optional<OrderPayment> find(Order order, SezzleCheckout checkout) {
    return Stream.<Supplier<Optional<OrderPayment>>>of(
            () -> findActive(order, checkout),
            () -> of(order, checkout).findFirst(),
            () -> written(checkout).map(PaymentTransaction::getOrderPayment).findFirst())
        .map(Supplier::get)
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  /** An archived payment comes without its transactions on some lines of the platform. */
  private Stream<PaymentTransaction> written(SezzleCheckout checkout) {
    return written.of(checkout).stream().map(payments::readTransactionById);
  }

  private static Stream<OrderPayment> of(Order order, SezzleCheckout checkout) {
    return order.getPayments().stream()
        .filter(payment -> SezzlePaymentGatewayType.SEZZLE.equals(payment.getGatewayType()))
        .filter(payment -> isOf(payment, checkout));
  }

  private static boolean isOf(OrderPayment payment, SezzleCheckout checkout) {
    String uuid = checkout.getSezzleOrderUuid().orElse(null);
    return uuid != null
        && payment.getTransactions().stream()
            .anyMatch(tx -> uuid.equals(tx.getAdditionalFields().get(SezzleFields.ORDER_UUID)));
  }

  /**
   * Takes off the order what failed tries to pay without a gateway (cash on delivery, say) have
   * left there: it counts as paid. Gift cards and account credit are none: they pay their part.
   */
  public void archiveLeftovers(Order order) {
    Set<OrderPayment> kept = PartPayments.of(order).collect(Collectors.toSet());
    new ArrayList<>(order.getPayments())
        .stream()
            .filter(OrderPayment::isActive)
            .filter(payment -> PaymentGatewayType.PASSTHROUGH.equals(payment.getGatewayType()))
            .filter(payment -> !kept.contains(payment))
            .forEach(this::archive);
  }

  /** Takes a payment off its order: nothing can be bought with it any more. */
  public void archive(OrderPayment payment) {
    payment.getOrder().getPayments().remove(payment);
    gatewayCheckout.markPaymentAsInvalid(payment.getId());
  }

  /** Adds what was to give the money of an archived payment back, linked to what had taken it. */
  public void addReversal(Long paymentId, SezzleCheckout checkout, MoneyMovement movement) {
    OrderPayment payment = payments.readPaymentById(paymentId);
    PaymentTransaction added = transactions.add(payment, checkout, movement);
    if (added.getParentTransaction() == null) {
      written(checkout).findFirst().ifPresent(added::setParentTransaction);
    }
    payments.save(payment);
  }
}
