package org.broadleafsezzle.job;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.CancelledPayments;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A payment of an order that is cancelled in the platform, and the job that looks for those. */
abstract class CancelledOrdersScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Price AMOUNT = Price.of(5000, "USD");

  final MovableClock clock = new MovableClock(Instant.now());
  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final CancelledPayments cancelled = mock(CancelledPayments.class);
  final SezzlePayments payments = mock(SezzlePayments.class);
  final Books books = mock(Books.class);
  final PlatformOrders orders = mock(PlatformOrders.class);
  final PlatformThread thread = mock(PlatformThread.class);
  final Order order = mock(Order.class);
  final ReconcileReport report = new ReconcileReport();
  final CancelledOrders job =
      new CancelledOrders(
          settings,
          cancelled,
          checkouts,
          tasks,
          timeline,
          new OrdersNow(checkouts, thread, orders),
          payments,
          books,
          clock);
  SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrderThatIsCancelled() {
    DATABASE.clear();
    when(thread.runFor(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    when(orders.read(42L)).thenReturn(Optional.of(order));
    when(order.getStatus()).thenReturn(OrderStatus.CANCELLED);
    when(order.getTotal()).thenReturn(new Money("50.00", "USD"));
    when(order.getPayments()).thenReturn(List.of());
    when(settings.isReleasedWhenCancelled()).thenReturn(true);
    when(books.update(any(), any()))
        .thenAnswer(
            call -> new BooksUpdate(checkouts.get(call.getArgument(0)), List.of(), List.of()));
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), clock.instant()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
    when(cancelled.findOpen(any(), anyInt())).thenReturn(List.of(checkout.getId()));
    when(payments.releaseHeld(any())).thenAnswer(call -> moved(MovementKind.RELEASE, 5000));
  }

  void release() {
    job.release(clock.instant().plusSeconds(60), report);
  }

  MoneyMovement moved(MovementKind kind, long cents) {
    return DATABASE.moved(checkout, kind, cents, clock.instant());
  }

  MoneyMovement refused() {
    MoneyMovement movement =
        new MoneyMovement(
            checkout.getId(), MovementKind.RELEASE, AMOUNT, Actor.JOB, "test", clock.instant());
    movement.refuse("refused", "no", null, clock.instant());
    return movement;
  }

  int needingAPerson() {
    return new CheckoutSearch(DATABASE.transactions(), clock)
        .count(
            new CheckoutFilter().needingAttention(EnumSet.of(AttentionKind.ORDER_CANCELLED)),
            10,
            Duration.ofHours(24));
  }

  SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }
}
