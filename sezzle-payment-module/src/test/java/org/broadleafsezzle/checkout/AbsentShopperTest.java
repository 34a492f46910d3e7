package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderLockManager;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;

/** A checkout whose shopper is not there is decided all the same. */
class AbsentShopperTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final CheckoutLeases leases =
      new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC());
  private final CheckoutDecision decision = mock(CheckoutDecision.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final OrderLockManager locks = mock(OrderLockManager.class);
  private final Order order = mock(Order.class);
  private final AbsentShopper absent =
      new AbsentShopper(checkouts, leases, orders, new OrderLock(locks), decision, thread);
  private final ReturnResult result = ReturnResult.undecided();
  private SezzleCheckout checkout;

  @BeforeEach
  void anOpenCheckout() {
    DATABASE.clear();
    checkout = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH);
    when(thread.runFor(eq(42L), any()))
        .thenAnswer(call -> call.getArgument(1, Supplier.class).get());
    when(decision.decide(any(), anyBoolean(), any(), any())).thenReturn(result);
  }

  @Test
  void whatTheShopperMayComeBackToIsDecidedAndNotEnded() {
    assertThat(absent.decide(checkout, Actor.JOB)).isSameAs(result);

    verify(decision).decide(any(), eq(false), any(), eq(Actor.JOB));
  }

  @Test
  void whatTheShopperHasLeftForAnotherAttemptIsEnded() {
    SezzleCheckout left =
        checkouts.change(
            checkout.getId(), row -> row.become(CheckoutState.SUPERSEDED, null, Instant.now()));

    absent.decide(left, Actor.WEBHOOK);

    verify(decision).decide(any(), eq(true), any(), eq(Actor.WEBHOOK));
  }

  @Test
  void theShopsOwnChangesOfTheCartWaitWhereThePlatformsLockIsInTheDatabase() {
    when(locks.isActive()).thenReturn(true);
    when(orders.find(42L)).thenReturn(Optional.of(order));
    when(locks.acquireLock(order)).thenReturn("lock");

    absent.decide(checkout, Actor.WEBHOOK);

    InOrder sequence = inOrder(locks, thread, decision);
    sequence.verify(locks).acquireLock(order);
    sequence.verify(thread).runFor(eq(42L), any());
    sequence.verify(decision).decide(any(), anyBoolean(), any(), any());
    sequence.verify(locks).releaseLock("lock");
  }

  @Test
  void whereTheLockIsInTheShoppersSessionNothingIsReadForIt() {
    absent.decide(checkout, Actor.JOB);

    verify(orders, never()).find(any());
  }

  @Test
  void nothingIsDecidedAndItIsTriedAgainIfSomebodyKeepsTheLockTooLong() {
    when(locks.isActive()).thenReturn(true);
    when(orders.find(42L)).thenReturn(Optional.of(order));
    when(order.getId()).thenReturn(42L);
    when(locks.acquireLock(order)).thenThrow(new RuntimeException("Exceeded max retries"));

    assertThatThrownBy(() -> absent.decide(checkout, Actor.JOB))
        .isInstanceOf(CheckoutBusyException.class)
        .hasMessageContaining("order 42");
    verify(decision, never()).decide(any(), anyBoolean(), any(), any());
    verify(locks, never()).releaseLock(any());
  }

  @Test
  void anotherNodeCanDecideItAfterwardsAndNotMeanwhile() {
    CheckoutLeases another = new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC());
    when(decision.decide(any(), anyBoolean(), any(), any()))
        .thenAnswer(
            call -> {
              assertThatThrownBy(
                      () -> another.acquireToDecide(checkout.getId(), 42L, Duration.ZERO))
                  .isInstanceOf(CheckoutBusyException.class);
              return result;
            });

    assertThat(absent.decide(checkout, Actor.JOB)).isSameAs(result);

    another.acquireToDecide(checkout.getId(), 42L, Duration.ZERO).close();
  }
}
