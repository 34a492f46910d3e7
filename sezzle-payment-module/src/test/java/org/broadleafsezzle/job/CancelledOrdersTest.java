package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
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
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The money of an order that is cancelled in the platform is released, or put before a person. */
class CancelledOrdersTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final MovableClock clock = new MovableClock(Instant.now());
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final CancelledPayments cancelled = mock(CancelledPayments.class);
  private final SezzlePayments payments = mock(SezzlePayments.class);
  private final Books books = mock(Books.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final Order order = mock(Order.class);
  private final ReconcileReport report = new ReconcileReport();
  private final CancelledOrders job =
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
  private SezzleCheckout checkout;

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

  @Test
  void whatIsAuthorizedIsReleased() {
    release();

    verify(payments).releaseHeld(any());
    verify(books).record(checkout.getId());
    assertThat(now().getBooks().getOpenInCents()).isZero();
    assertThat(report.toString()).contains("released=1", "unmended=0");
    assertThat(timeline.last(checkout.getId(), EventKind.ORDER_CANCELLED)).isPresent();
    assertThat(needingAPerson()).isZero();
  }

  @Test
  void ofAnAuthorizationThatLivesAgainWhatWasAuthorizedAnewIsReleasedToo() {
    moved(MovementKind.REAUTHORIZE, 2000);
    assertThat(now().getBooks().getOpenInCents()).isEqualTo(3000);

    release();

    verify(payments).releaseHeld(argThat(request -> request.amount().equals(AMOUNT)));
  }

  @Test
  void nothingIsReleasedIfTheShopDoesNotWantIt() {
    when(settings.isReleasedWhenCancelled()).thenReturn(false);
    when(cancelled.findUnmarked(anyInt())).thenReturn(List.of(checkout.getId()));

    release();
    job.mark(clock.instant().plusSeconds(60), report);

    verify(payments, never()).releaseHeld(any());
    assertThat(needingAPerson()).isEqualTo(1);
  }

  @Test
  void anOrderThatIsNotCancelledAnyMoreKeepsItsAuthorization() {
    when(order.getStatus()).thenReturn(OrderStatus.SUBMITTED);

    release();

    verify(payments, never()).releaseHeld(any());
  }

  @Test
  void whatIsCapturedIsPutBeforeAPersonAndNotRefundedAutomatically() {
    moved(MovementKind.CAPTURE, 3000);
    doAnswer(call -> moved(MovementKind.RELEASE, 2000)).when(payments).releaseHeld(any());

    release();

    verify(payments, never()).refund(any());
    assertThat(needingAPerson()).isEqualTo(1);
    moved(MovementKind.REFUND, 3000);
    assertThat(needingAPerson()).isZero();
  }

  @Test
  void aReleaseThatSezzleRefusesIsGivenUpInTheEnd() {
    doAnswer(call -> refused()).when(payments).releaseHeld(any());

    for (int day = 0; day < 30; day++) {
      if (tasks.isDue(checkout.getId(), AutomaticTask.RELEASE_CANCELLED)) {
        release();
      }
      clock.advance(Duration.ofDays(1));
    }

    verify(payments, times(10)).releaseHeld(any());
    assertThat(tasks.findForAPerson(checkout.getId())).hasSize(1);
  }

  @Test
  void anOrderThatIsRevivedNeedsNobodyAnyMore() {
    moved(MovementKind.CAPTURE, 5000);
    when(cancelled.findUnmarked(anyInt())).thenReturn(List.of(checkout.getId()));
    job.mark(clock.instant().plusSeconds(60), report);
    assertThat(needingAPerson()).isEqualTo(1);

    clock.advance(Duration.ofHours(1));
    when(cancelled.findUnmarked(anyInt())).thenReturn(List.of());
    when(cancelled.findRevived(anyInt())).thenReturn(List.of(checkout.getId()));
    job.mark(clock.instant().plusSeconds(60), report);

    assertThat(needingAPerson()).isZero();
  }

  @Test
  void whatIsReleasedIsNotTriedAgain() {
    tasks.failed(checkout.getId(), AutomaticTask.RELEASE_CANCELLED, Actor.JOB);

    release();

    assertThat(tasks.find(checkout.getId(), AutomaticTask.RELEASE_CANCELLED)).isEmpty();
  }

  @Test
  void whatWasReleasedOtherwiseMeanwhileIsDone() {
    moved(MovementKind.RELEASE, 5000);

    release();

    verify(payments, never()).releaseHeld(any());
    assertThat(tasks.find(checkout.getId(), AutomaticTask.RELEASE_CANCELLED)).isEmpty();
    assertThat(report.toString()).contains("released=1", "unmended=0");
  }

  @Test
  void aRefusalIsCountedAndTriedAgainLater() {
    doAnswer(call -> refused()).when(payments).releaseHeld(any());

    release();

    assertThat(report.toString()).contains("released=0", "unmended=1");
    assertThat(tasks.isDue(checkout.getId(), AutomaticTask.RELEASE_CANCELLED)).isFalse();
  }

  @Test
  void whileTheOutcomeOfAnotherMovementIsUnknownNothingIsReleased() {
    movements.start(
        checkout.getId(),
        earlier ->
            List.of(
                new MoneyMovement(
                    checkout.getId(),
                    MovementKind.CAPTURE,
                    AMOUNT,
                    Actor.CODE,
                    "test",
                    clock.instant())));

    release();

    verify(payments, never()).releaseHeld(any());
    assertThat(tasks.find(checkout.getId(), AutomaticTask.RELEASE_CANCELLED)).isPresent();
  }

  @Test
  void aPersonIsToldOnceAndOrdersAreLookedForEveryHalfHour() {
    when(cancelled.findUnmarked(anyInt())).thenReturn(List.of(checkout.getId()));

    mark();
    clock.advance(Duration.ofMinutes(29));
    mark();
    verify(cancelled, times(1)).findUnmarked(anyInt());
    clock.advance(Duration.ofMinutes(1));
    mark();
    verify(cancelled, times(2)).findUnmarked(anyInt());

    assertThat(timeline.of(checkout.getId()))
        .filteredOn(entry -> entry.event().isPresent())
        .filteredOn(entry -> entry.event().get().getKind() == EventKind.ORDER_CANCELLED)
        .hasSize(1);
  }

  private void mark() {
    job.mark(clock.instant().plusSeconds(60), report);
  }

  private void release() {
    job.release(clock.instant().plusSeconds(60), report);
  }

  private MoneyMovement moved(MovementKind kind, long cents) {
    return DATABASE.moved(checkout, kind, cents, clock.instant());
  }

  private MoneyMovement refused() {
    MoneyMovement movement =
        new MoneyMovement(
            checkout.getId(), MovementKind.RELEASE, AMOUNT, Actor.JOB, "test", clock.instant());
    movement.refuse("refused", "no", null, clock.instant());
    return movement;
  }

  private int needingAPerson() {
    return new CheckoutSearch(DATABASE.transactions(), clock)
        .count(
            new CheckoutFilter().needingAttention(EnumSet.of(AttentionKind.ORDER_CANCELLED)),
            10,
            Duration.ofHours(24));
  }

  private SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }
}
