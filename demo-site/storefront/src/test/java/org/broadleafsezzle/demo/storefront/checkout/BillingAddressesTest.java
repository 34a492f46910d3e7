package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class BillingAddressesTest {

  @Mock private OrderService orderService;
  @Mock private OrderPaymentService paymentService;
  @Mock private Addresses addresses;

  private final Order cart = new OrderImpl();
  private BillingAddresses billingAddresses;

  @BeforeEach
  void setUp() {
    billingAddresses = new BillingAddresses(orderService, paymentService, addresses);
    lenient().when(paymentService.create()).thenAnswer(call -> new OrderPaymentImpl());
    lenient()
        .when(addresses.create(any()))
        .thenAnswer(call -> address(call.<AddressForm>getArgument(0).getCity()));
  }

  @Test
  void keepsTheAddressWhereThePlatformLooksForIt() throws Exception {
    billingAddresses.store(cart, AddressForm.of(address("Seattle")));

    OrderPayment holder = cart.getPayments().get(0);
    assertThat(cart.getPayments()).hasSize(1);
    assertThat(holder.getType()).isEqualTo(PaymentType.CREDIT_CARD);
    assertThat(holder.getGatewayType()).isEqualTo(PaymentGatewayType.TEMPORARY);
    assertThat(holder.getBillingAddress().getCity()).isEqualTo("Seattle");
  }

  @Test
  void changesTheAddressWithoutASecondPlaceForIt() throws Exception {
    billingAddresses.store(cart, AddressForm.of(address("Seattle")));
    billingAddresses.store(cart, AddressForm.of(address("Tacoma")));

    assertThat(cart.getPayments()).hasSize(1);
    assertThat(billingAddresses.find(cart).get().getCity()).isEqualTo("Tacoma");
  }

  @Test
  void findsTheAddressOnAnAttemptToPayThatFailed() {
    cart.getPayments().add(archivedAttempt(address("Seattle")));

    assertThat(billingAddresses.find(cart).get().getCity()).isEqualTo("Seattle");
  }

  @Test
  void makesTheAddressOfAFailedAttemptTheCartsAgainBeforeTheNext() throws Exception {
    cart.getPayments().add(archivedAttempt(address("Seattle")));

    billingAddresses.restore(cart);

    OrderPayment holder = cart.getPayments().get(1);
    assertThat(holder.isActive()).isTrue();
    assertThat(holder.getGatewayType()).isEqualTo(PaymentGatewayType.TEMPORARY);
    assertThat(holder.getBillingAddress().getCity()).isEqualTo("Seattle");
  }

  @Test
  void leavesACartAloneThatStillHasItsAddress() throws Exception {
    billingAddresses.store(cart, AddressForm.of(address("Seattle")));
    clearInvocations(orderService);

    billingAddresses.restore(cart);

    assertThat(cart.getPayments()).hasSize(1);
    verify(orderService, never()).save(any(), anyBoolean());
  }

  @Test
  void hasNoneBeforeTheShopperGivesOne() {
    assertThat(billingAddresses.find(cart)).isEmpty();
  }

  private static OrderPayment archivedAttempt(Address address) {
    OrderPayment attempt = new OrderPaymentImpl();
    attempt.setType(PaymentType.THIRD_PARTY_ACCOUNT);
    attempt.setBillingAddress(address);
    attempt.setArchived('Y');
    return attempt;
  }

  private static Address address(String city) {
    Address address = new AddressImpl();
    address.setCity(city);
    return address;
  }
}
