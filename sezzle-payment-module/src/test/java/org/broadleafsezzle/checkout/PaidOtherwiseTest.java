package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.PlatformOrders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaidOtherwiseTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Duration LONGER_THAN_RESERVED = Duration.ofSeconds(6);

  private final CheckoutLeases node = leases(Clock.systemUTC());
  private final CheckoutLeases otherNode = leases(Clock.systemUTC());
  private final PlatformOrders orders = mock();
  private final PaidOtherwise otherwise =
      new PaidOtherwise(new CheckoutLedger(DATABASE.transactions()), node, orders);
  private final Order order = mock();
  private SezzleCheckout checkout;

  private static CheckoutLeases leases(Clock clock) {
    return new CheckoutLeases(DATABASE.transactions(), clock);
  }

  @BeforeEach
  void aCartThatSomebodyHasTriedToPay() {
    DATABASE.clear();
    checkout = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH);
    when(order.getId()).thenReturn(checkout.getOrderId());
    when(order.getStatus()).thenReturn(OrderStatus.IN_PROCESS);
    when(orders.isStill(checkout.getOrderId(), OrderStatus.IN_PROCESS)).thenReturn(true);
  }

  @Test
  void nobodyDecidesAboutTheCartWhileItIsPaidOtherwise() {
    otherwise.reserve(order);

    assertThatThrownBy(() -> decide(otherNode)).isInstanceOf(CheckoutBusyException.class);
    assertThatCode(() -> otherwise.keep(order)).doesNotThrowAnyException();
  }

  @Test
  void aCartThatAnAgentHasTakenOverIsPaidOtherwiseToo() {
    when(order.getStatus()).thenReturn(OrderStatus.CSR_OWNED);
    when(orders.isStill(checkout.getOrderId(), OrderStatus.CSR_OWNED)).thenReturn(true);

    assertThatCode(() -> otherwise.reserve(order)).doesNotThrowAnyException();
    assertThatThrownBy(() -> decide(otherNode)).isInstanceOf(CheckoutBusyException.class);
  }

  @Test
  void aCartThatBecameAnOrderElsewhereIsNotOrderedAgain() {
    when(orders.isStill(checkout.getOrderId(), OrderStatus.IN_PROCESS)).thenReturn(false);

    assertThatThrownBy(() -> otherwise.reserve(order))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was submitted meanwhile");
  }

  @Test
  void anOrderThatThisThreadHasSubmittedMayBeStored() {
    otherwise.reserve(order);
    when(order.getStatus()).thenReturn(OrderStatus.SUBMITTED);

    assertThatCode(() -> otherwise.keep(order)).doesNotThrowAnyException();
  }

  @Test
  void anOrderIsNotStoredIfAnActivityHungSoLongThatAnotherNodeCouldDecide() {
    otherwise.reserve(order);
    decide(leases(Clock.offset(Clock.systemUTC(), LONGER_THAN_RESERVED)));
    when(order.getStatus()).thenReturn(OrderStatus.SUBMITTED);

    assertThatThrownBy(() -> otherwise.keep(order)).isInstanceOf(CheckoutBusyException.class);
  }

  @Test
  void anOrderIsStoredThoughAnActivityHungIfNobodyHasDecided() {
    CheckoutLeases earlier =
        leases(Clock.offset(Clock.systemUTC(), LONGER_THAN_RESERVED.negated()));
    earlier.reserveCart(checkout.getOrderId(), Duration.ZERO);

    assertThatCode(() -> earlier.keepCart(checkout.getOrderId())).doesNotThrowAnyException();
  }

  @Test
  void aCartThatNobodyHasTriedToPayWithSezzleIsNotTouched() {
    DATABASE.clear();

    otherwise.reserve(order);
    otherwise.keep(order);

    assertThatCode(() -> decide(otherNode)).doesNotThrowAnyException();
  }

  private void decide(CheckoutLeases elsewhere) {
    SezzleCheckout other = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH);
    try (CheckoutLease lease =
        elsewhere.acquireToDecide(other.getId(), checkout.getOrderId(), Duration.ZERO)) {
      lease.renew();
    }
  }
}
