package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.junit.jupiter.api.Test;

class SezzlePaidTest {

  private final SezzlePaid paid = new SezzlePaid();

  @Test
  void saysHowMuchOfAnOrderIsPaidWithSezzle() {
    assertThat(
            paid.amountOf(
                order(
                    payment(SezzlePaymentGatewayType.SEZZLE, "41.58", true),
                    payment(PaymentGatewayType.PASSTHROUGH, "10.00", true))))
        .isEqualTo("$41.58");
  }

  @Test
  void doesNotCountAPaymentThatDidNotBecomeTheOrderS() {
    assertThat(
            paid.amountOf(
                order(
                    payment(SezzlePaymentGatewayType.SEZZLE, "41.58", false),
                    payment(SezzlePaymentGatewayType.SEZZLE, "20.00", true))))
        .isEqualTo("$20.00");
  }

  @Test
  void saysNothingOfAnOrderThatIsPaidOtherwise() {
    assertThat(paid.amountOf(order(payment(PaymentGatewayType.PASSTHROUGH, "41.58", true))))
        .isNull();
    assertThat(paid.amountOf(order(payment(null, "41.58", true)))).isNull();
    assertThat(paid.amountOf(null)).isNull();
  }

  private static Order order(OrderPayment... payments) {
    Order order = mock();
    when(order.getPayments()).thenReturn(Arrays.asList(payments));
    return order;
  }

  private static OrderPayment payment(PaymentGatewayType gateway, String amount, boolean active) {
    OrderPayment payment = mock();
    lenient().when(payment.getGatewayType()).thenReturn(gateway);
    lenient().when(payment.isActive()).thenReturn(active);
    lenient()
        .when(payment.getAmount())
        .thenReturn(new Money(new BigDecimal(amount), Currency.getInstance("USD")));
    return payment;
  }
}
