package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The time to tell Sezzle the order's number. */
class OrderReferencesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final String NUMBER = "20260308-42";

  private final MovableClock clock = new MovableClock(Instant.now());
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final SezzleOrders sezzleOrders = mock(SezzleOrders.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final Order order = mock(Order.class);
  private final OrderReferences references =
      new OrderReferences(sezzleOrders, tasks, thread, orders);
  private SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrder() {
    DATABASE.clear();
    when(thread.runFor(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    when(orders.read(42L)).thenReturn(Optional.of(order));
    when(order.getOrderNumber()).thenReturn(NUMBER);
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), clock.instant()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
  }

  @Test
  void whatWasNeverToldIsWantedAtOnceAndTold() {
    assertThat(references.wantedAt(checkout)).contains(Instant.EPOCH);

    references.tell(checkout);

    verify(sezzleOrders).referTo(checkout.getId(), NUMBER);
    assertThat(failed()).isFalse();
  }

  @Test
  void whatSezzleCallsByTheNumberAlreadyIsToldNoMore() {
    checkout = checkouts.change(checkout.getId(), row -> row.referTo(NUMBER, clock.instant()));

    references.tell(checkout);

    assertThat(references.wantedAt(checkout)).isEmpty();
    verifyNoInteractions(sezzleOrders);
  }

  @Test
  void oneThatIsNoOrderYetHasNoNumberToTell() {
    checkout = DATABASE.open(AMOUNT, Intent.AUTH);

    references.tell(checkout);

    assertThat(references.wantedAt(checkout)).isEmpty();
    verifyNoInteractions(sezzleOrders);
  }

  @Test
  void whatSezzleMadeOfAnotherOrderKeepsThatOnesNumber() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "made", AMOUNT, Intent.AUTH, false, Optional.empty(), clock.instant());
    checkouts.add(made);

    references.tell(made);

    assertThat(references.wantedAt(made)).isEmpty();
    verifyNoInteractions(sezzleOrders);
  }

  @Test
  void aFailureIsTriedAgainWhenItIsDueAndForgottenOnceItSucceeds() {
    when(sezzleOrders.referTo(checkout.getId(), NUMBER))
        .thenThrow(new SezzleUnavailableException(Failure.of("updateOrder")))
        .thenReturn(null);

    references.tell(checkout);
    references.tell(checkout);
    verify(sezzleOrders, times(1)).referTo(any(), any());
    Instant next = references.wantedAt(checkout).get();
    assertThat(next).isAfter(clock.instant());

    clock.set(next.plus(Duration.ofSeconds(1)));
    references.tell(checkout);

    verify(sezzleOrders, times(2)).referTo(checkout.getId(), NUMBER);
    assertThat(failed()).isFalse();
  }

  @Test
  void withoutAnOrderNumberItCountsAsFailed() {
    when(orders.read(42L)).thenReturn(Optional.empty());

    references.tell(checkout);

    verify(sezzleOrders, never()).referTo(any(), any());
    assertThat(failed()).isTrue();
  }

  @Test
  void whatIsGivenUpIsWantedNoMore() {
    while (!tasks
        .failed(checkout.getId(), AutomaticTask.TELL_ORDER_NUMBER, Actor.JOB)
        .isGivenUp()) {
      clock.advance(Duration.ofDays(1));
    }
    clock.advance(Duration.ofDays(1));

    assertThat(references.wantedAt(checkout)).isEmpty();
    references.tell(checkout);
    verifyNoInteractions(sezzleOrders);
  }

  private boolean failed() {
    return tasks.find(checkout.getId(), AutomaticTask.TELL_ORDER_NUMBER).isPresent();
  }
}
