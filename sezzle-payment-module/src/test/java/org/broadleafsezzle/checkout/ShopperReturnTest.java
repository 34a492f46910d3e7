package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderLockManager;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.AbsenceNotices;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopperReturnTest {

  private final CheckoutLedger ledger = mock(CheckoutLedger.class);
  private final CheckoutLeases leases = mock(CheckoutLeases.class);
  private final CheckoutLease lease = mock(CheckoutLease.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final OrderLockManager locks = mock(OrderLockManager.class);
  private final CheckoutDecision decision = mock(CheckoutDecision.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final AbsenceNotices notices = mock(AbsenceNotices.class);
  private final ShopperReturn shopperReturn =
      new ShopperReturn(
          ledger, leases, orders, new OrderLock(locks), decision, thread, notices, Duration.ZERO);

  private final ReturnToken token = ReturnToken.random();
  private final Order order = mock(Order.class);
  private final SezzleCheckout checkout =
      new SezzleCheckout(
          SezzleMode.SANDBOX,
          42L,
          "42-a",
          token.hash(),
          Price.of(1000, "USD"),
          Intent.AUTH,
          SezzleLocale.EN_US,
          Instant.now());

  @BeforeEach
  void aCheckout() {
    when(ledger.findByReturnTokenHash(token.hash())).thenReturn(Optional.of(checkout));
    when(ledger.get(checkout.getId())).thenReturn(checkout);
    when(orders.find(42L)).thenReturn(Optional.of(order));
    when(leases.acquireToDecide(any(), any(), any())).thenReturn(lease);
    when(decision.decide(any(), anyBoolean(), any(), any())).thenReturn(ReturnResult.undecided());
    when(locks.isActive()).thenReturn(true);
    when(locks.acquireLock(order)).thenReturn("lock");
  }

  @Test
  void aTokenNobodyWasGivenLeadsNowhereAndTouchesNothing() {
    assertThat(shopperReturn.returned(ReturnToken.received("made-up")).kind())
        .isEqualTo(ReturnResult.Kind.UNKNOWN);
    assertThat(shopperReturn.returned(ReturnToken.received(null)).kind())
        .isEqualTo(ReturnResult.Kind.UNKNOWN);
    assertThat(shopperReturn.returned(ReturnToken.received(token.hash())).kind())
        .isEqualTo(ReturnResult.Kind.UNKNOWN);

    verify(leases, never()).acquireToDecide(any(), any(), any());
  }

  @Test
  void itIsDecidedUnderThePlatformsLockAndTheLeaseAndBothAreGivenBack() {
    ReturnResult ordered = ReturnResult.ordered("1", 7L);
    when(decision.decide(checkout, false, lease, Actor.SHOPPER)).thenReturn(ordered);

    assertThat(shopperReturn.returned(token)).isSameAs(ordered);
    verify(notices).withdraw(checkout.getId());

    var order = inOrder(locks, leases, decision, lease);
    order.verify(locks).acquireLock(this.order);
    order.verify(leases).acquireToDecide(any(), any(), any());
    order.verify(decision).decide(checkout, false, lease, Actor.SHOPPER);
    order.verify(lease).close();
    order.verify(locks).releaseLock("lock");
  }

  @Test
  void nothingIsDecidedYetIfSomebodyKeepsThePlatformsLockTooLong() {
    when(locks.acquireLock(order)).thenThrow(new RuntimeException("Exceeded max retries"));

    assertThat(shopperReturn.returned(token).kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    verify(leases, never()).acquireToDecide(any(), any(), any());
    verify(locks, never()).releaseLock(any());
  }

  @ParameterizedTest
  @CsvSource({"CAD,true", "USD,false"})
  void aRequestInAnotherCurrencyIsDecidedInThatOfTheOrder(String currency, boolean alone) {
    ReturnResult ordered = ReturnResult.ordered("1", 7L);
    BroadleafRequestContext request = new BroadleafRequestContext();
    request.setBroadleafCurrency(currency("USD"));
    BroadleafCurrency ofOrder = currency(currency);
    when(order.getCurrency()).thenReturn(ofOrder);
    when(thread.runFor(eq(42L), any())).thenReturn(ordered);
    BroadleafRequestContext.setBroadleafRequestContext(request);
    try {
      assertThat(shopperReturn.returned(token) == ordered).isEqualTo(alone);
    } finally {
      BroadleafRequestContext.setBroadleafRequestContext(null);
    }
    verify(locks).releaseLock("lock");
  }

  private static BroadleafCurrency currency(String code) {
    BroadleafCurrency currency = mock(BroadleafCurrency.class);
    when(currency.getCurrencyCode()).thenReturn(code);
    return currency;
  }

  @Test
  void whatSezzleDoesNotListYetIsLookedAtAgainBeforeTheShopperIsAskedToWait() {
    ReturnResult waiting = ReturnResult.waiting(Duration.ZERO);
    ReturnResult ordered = ReturnResult.ordered("1", 7L);
    when(decision.decide(checkout, false, lease, Actor.SHOPPER))
        .thenReturn(waiting, ordered)
        .thenReturn(waiting);

    assertThat(shopperReturn.returned(token)).isSameAs(ordered);
    assertThat(shopperReturn.returned(token)).isSameAs(waiting);

    verify(decision, times(5)).decide(checkout, false, lease, Actor.SHOPPER);
  }

  @Test
  void givingUpIsPassedOn() {
    shopperReturn.cancelled(token);

    verify(decision).decide(checkout, true, lease, Actor.SHOPPER);
  }

  @Test
  void whereThePlatformCanNotLockTheLeaseIsEnough() {
    when(locks.isActive()).thenReturn(false);

    shopperReturn.returned(token);

    verify(locks, never()).acquireLock(any());
    verify(decision).decide(checkout, false, lease, Actor.SHOPPER);
  }

  @Test
  void whileSomeoneElseDecidesTheShopperIsAskedToWait() {
    when(leases.acquireToDecide(any(), any(), any())).thenThrow(mock(CheckoutBusyException.class));

    assertThat(shopperReturn.returned(token).kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);

    verify(decision, never()).decide(any(), anyBoolean(), any(), any());
    verify(locks).releaseLock("lock");
  }

  @Test
  void ifSezzleCanNotBeAskedTheShopperIsAskedToWait() {
    when(decision.decide(any(), anyBoolean(), any(), any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")))
        .thenThrow(new SettingsException(SettingKey.MODE, "no keys"));

    assertThat(shopperReturn.returned(token).kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    assertThat(shopperReturn.returned(token).kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
  }
}
