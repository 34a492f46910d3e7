package org.broadleafsezzle.job;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.TaskTries;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.ledger.TimelineEntry;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.settings.ExpirySettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Paid orders whose authorizations are about to end, and the job that looks at them. */
abstract class DueAuthorizationsScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Price AMOUNT = Price.of(4158, "USD");
  static final int PHASES = 18;

  final MovableClock clock = new MovableClock(Instant.now());
  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  final Books books = mock(Books.class);
  final SezzlePayments payments = mock(SezzlePayments.class);
  final PlatformThread thread = mock(PlatformThread.class);
  final PlatformOrders orders = mock(PlatformOrders.class);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final Order order = mock(Order.class);
  final ReconcileReport report = new ReconcileReport();
  final AutomaticCapture automatic =
      new AutomaticCapture(
          payments,
          books,
          timeline,
          new OrdersNow(checkouts, thread, orders),
          new CheckoutLeases(DATABASE.transactions(), clock),
          clock);
  final DueAuthorizations due =
      new DueAuthorizations(
          checkouts,
          books,
          new ExpiringAuthorizations(checkouts, timeline, automatic, tasks, clock),
          settings,
          clock);
  SezzleCheckout checkout;
  Instant end;

  @BeforeEach
  void aPaidOrder() {
    DATABASE.clear();
    when(thread.runFor(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    when(orders.read(42L)).thenReturn(Optional.of(order));
    when(order.getStatus()).thenReturn(OrderStatus.SUBMITTED);
    when(order.getPayments()).thenReturn(List.of());
    worth("41.58");
    sezzleAnswers();
    expiry(true);
    authorizedFor(Duration.ofDays(7));
    when(payments.capture(any())).thenAnswer(call -> captured(call.getArgument(0)));
  }

  /** Until it is captured, or ended. */
  void runsFrom(Instant first) {
    clock.set(first);
    while (clock.instant().isBefore(end) && capturedInCents() == 0) {
      due.tend(clock.instant().plusSeconds(20), report);
      if (capturedInCents() == 0) {
        long wait =
            now()
                .getBooks()
                .getDueAt()
                .map(at -> Duration.between(clock.instant(), at).getSeconds())
                .orElse(Duration.ofDays(8).getSeconds());
        long runs = Math.max(1, (wait + DueJob.EVERY.getSeconds()) / DueJob.EVERY.getSeconds());
        clock.advance(DueJob.EVERY.multipliedBy(runs));
      }
    }
  }

  static MovementRefusedException refusal() {
    MovementRefusedException refusal = mock(MovementRefusedException.class);
    when(refusal.getRefusal()).thenReturn(LedgerMessage.of(Refusal.OUTCOME_UNKNOWN));
    return refusal;
  }

  Optional<TaskTries> tries() {
    return tasks.find(checkout.getId(), AutomaticTask.CAPTURE_BEFORE_EXPIRY);
  }

  void authorizedFor(Duration life) {
    checkout = paid(life);
    end = checkout.getAuthorizationExpires().get();
  }

  SezzleCheckout paid(Duration life) {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(
        open.getId(),
        row -> row.authorize(Optional.of(open.getCreated().plus(life)), open.getCreated()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, open.getCreated()));
  }

  void tendAt(Instant at) {
    clock.set(at);
    due.tend(at.plusSeconds(60), report);
  }

  void worth(String total) {
    when(order.getTotal()).thenReturn(new Money(total, "USD"));
  }

  void expiry(boolean captures) {
    when(settings.expiry()).thenReturn(new ExpirySettings(Duration.ofHours(24), captures, false));
  }

  void sezzleAnswers() {
    when(books.update(any(), any()))
        .thenAnswer(
            call -> new BooksUpdate(checkouts.get(call.getArgument(0)), List.of(), List.of()));
  }

  MoneyMovement captured(MovementRequest request) {
    return capture(checkout.getId(), request.amount());
  }

  MoneyMovement capture(String id, Price amount) {
    return movements
        .adopt(
            id,
            earlier ->
                List.of(
                    MoneyMovement.adopted(
                        id,
                        MovementKind.CAPTURE,
                        amount,
                        "capture-" + earlier.size(),
                        Actor.JOB,
                        MovementReason.FOUND,
                        clock.instant())))
        .get(0);
  }

  MoneyMovement refused() {
    MoneyMovement movement =
        new MoneyMovement(
            checkout.getId(), MovementKind.CAPTURE, AMOUNT, Actor.JOB, "test", clock.instant());
    movement.refuse("refused", "no", null, clock.instant());
    return movement;
  }

  long capturedInCents() {
    return now().getBooks().getCapturedInCents();
  }

  SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }

  List<String> events(EventKind kind) {
    return timeline.of(checkout.getId()).stream()
        .map(TimelineEntry::event)
        .flatMap(Optional::stream)
        .filter(event -> event.getKind() == kind)
        .map(event -> event.getMessages().toString())
        .toList();
  }
}
