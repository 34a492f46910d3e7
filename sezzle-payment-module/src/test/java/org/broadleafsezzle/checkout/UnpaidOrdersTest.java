package org.broadleafsezzle.checkout;

import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.broadleafsezzle.checkout.Carts.usd;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.junit.jupiter.api.Test;

class UnpaidOrdersTest {

  private final OrderService service = mock(OrderService.class);
  private final UnpaidOrders orders = new UnpaidOrders(service);

  @Test
  void anOrderWhosePaymentsDoNotCoverItIsACartAgain() throws Exception {
    Order order = submitted(payment("49.99", true, true), payment("50.00", false, true));

    orders.reopen(order);

    verify(order).setStatus(OrderStatus.IN_PROCESS);
    verify(service).save(order, false);
  }

  @Test
  void aPaymentThatDidNotSucceedCountsForNothing() throws Exception {
    Order order = submitted(payment("50.00", true, false));

    orders.reopen(order);

    verify(service).save(order, false);
  }

  @Test
  void anOrderThatWasPaidOtherwiseStaysOne() {
    Order order = submitted(payment("20.00", true, true), payment("30.00", true, true));

    orders.reopen(order);

    verify(order, never()).setStatus(any());
    verifyNoInteractions(service);
  }

  @Test
  void aCartStaysOne() {
    orders.reopen(cart("50.00", item("Mug", 1, "50.00")));

    verifyNoInteractions(service);
  }

  private static Order submitted(OrderPayment... payments) {
    Order order = cart("50.00", item("Mug", 1, "50.00"));
    when(order.getStatus()).thenReturn(OrderStatus.SUBMITTED);
    when(order.getPayments()).thenReturn(List.of(payments));
    return order;
  }

  private static OrderPayment payment(String amount, boolean active, boolean success) {
    PaymentTransaction transaction = mock(PaymentTransaction.class);
    when(transaction.getType()).thenReturn(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
    when(transaction.getSuccess()).thenReturn(success);
    when(transaction.getAmount()).thenReturn(usd(amount));
    OrderPayment payment = mock(OrderPayment.class);
    when(payment.isActive()).thenReturn(active);
    when(payment.getTransactions()).thenReturn(List.of(transaction));
    return payment;
  }
}
