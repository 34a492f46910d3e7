package org.broadleafsezzle.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.OrderProblem;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tasks before an authorization ends are done in time. */
class DueAuthorizationsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(4158, "USD");
  private static final int PHASES = 18;

  private final MovableClock clock = new MovableClock(Instant.now());
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final Books books = mock(Books.class);
  private final SezzlePayments payments = mock(SezzlePayments.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final Order order = mock(Order.class);
  private final ReconcileReport report = new ReconcileReport();
  private final DueAuthorizations due =
      new DueAuthorizations(
          checkouts,
          books,
          new ExpiringAuthorizations(
              checkouts,
              timeline,
              new AutomaticCapture(
                  payments, books, timeline, new OrdersNow(checkouts, thread, orders), clock),
              tasks,
              clock),
          settings,
          clock);
  private SezzleCheckout checkout;
  private Instant end;

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

  @Test
  void the_shop_is_warned_once_before_an_authorization_ends() {
    expiry(false);

    tendAt(end.minus(Duration.ofHours(25)));
    assertThat(events(EventKind.EXPIRY_WARNED)).isEmpty();
    tendAt(end.minus(Duration.ofHours(20)));
    tendAt(end.minus(Duration.ofHours(5)));

    assertThat(now().getBooks().getWarnedAt()).isPresent();
    assertThat(events(EventKind.EXPIRY_WARNED))
        .singleElement()
        .asString()
        .contains("41.58 USD", "Capture or release");
    verify(payments, never()).capture(any());
  }

  @Test
  void if_the_shop_wants_it_what_is_open_is_captured_before_the_end_once() {
    tendAt(end.minus(Duration.ofHours(20)));
    verify(payments, never()).capture(any());
    tendAt(end.minus(Duration.ofHours(11)));
    tendAt(end.minus(Duration.ofHours(1)));

    verify(payments, times(1)).capture(any(MovementRequest.class));
    verify(books).record(checkout.getId());
    assertThat(report.toString()).contains("captured=1", "warned=1", "unmended=0");
  }

  @Test
  void what_differs_is_counted_and_nothing_is_captured_of_it_automatically() {
    checkouts.change(
        checkout.getId(),
        row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), clock.instant()));

    tendAt(end.minusSeconds(60));

    assertThat(report.getUnmended()).isEqualTo(1);
    verify(payments, never()).capture(any());
  }

  @Test
  void of_an_order_that_is_cancelled_nothing_is_captured_and_that_is_said_once() {
    when(order.getStatus()).thenReturn(OrderStatus.CANCELLED);

    tendAt(end.minus(Duration.ofHours(11)));
    tendAt(end.minus(Duration.ofHours(1)));

    verify(payments, never()).capture(any());
    assertThat(events(EventKind.AUTOMATION_FAILED)).hasSize(1);
    assertThat(tries()).isPresent();
  }

  @Test
  void of_an_order_that_was_lowered_no_more_is_captured_than_it_is_worth() {
    worth("20.00");

    tendAt(end.minus(Duration.ofHours(11)));
    tendAt(end.minus(Duration.ofHours(4)));
    tendAt(end.minus(Duration.ofHours(1)));

    assertThat(capturedInCents()).isEqualTo(2000);
    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("is worth 20.00 USD now", "21.58 USD was not captured automatically");
    assertThat(tries()).isPresent();
  }

  @Test
  void of_a_lowered_order_whose_capture_is_refused_only_that_is_said() {
    worth("20.00");
    doAnswer(call -> refused()).when(payments).capture(any());

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("Sezzle did not capture it");
  }

  @Test
  void what_another_payment_of_the_order_has_captured_counts_too() {
    SezzleCheckout other = paid(Duration.ofDays(7));
    capture(other.getId(), Price.of(3000, "USD"));

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(capturedInCents()).isEqualTo(1158);
  }

  @Test
  void of_an_order_in_another_currency_nothing_is_captured() {
    when(order.getTotal()).thenReturn(new Money("41.58", "CAD"));

    tendAt(end.minus(Duration.ofHours(11)));

    verify(payments, never()).capture(any());
  }

  /** Looked at every 30 seconds from every moment within three minutes; two tries fail. */
  @ParameterizedTest
  @ValueSource(strings = {"PT15M", "PT30M", "PT1H", "PT24H", "P3D", "P7D"})
  void whenever_the_job_comes_there_is_time_for_two_more_tries(String life) {
    List<Long> secondsLeft = new ArrayList<>();
    for (int phase = 0; phase < PHASES; phase++) {
      DATABASE.clear();
      authorizedFor(Duration.parse(life));
      doThrow(new SezzleUnavailableException(Failure.of("getOrder")))
          .doThrow(new SezzleUnavailableException(Failure.of("getOrder")))
          .doAnswer(call -> captured(call.getArgument(0)))
          .when(payments)
          .capture(any());
      runsFrom(checkout.getCreated().plusSeconds(10L * phase));
      secondsLeft.add(Duration.between(clock.instant(), end).getSeconds());
      assertThat(capturedInCents()).as("phase %d of %s", phase, life).isEqualTo(4158);
    }
    assertThat(secondsLeft).hasSize(PHASES).allMatch(seconds -> seconds >= 60);
  }

  /** Until it is captured, or ended. */
  private void runsFrom(Instant first) {
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

  @Test
  void a_capture_that_sezzle_refuses_is_sent_a_bounded_number_of_times_before_the_end() {
    doAnswer(call -> refused()).when(payments).capture(any());

    runsFrom(checkout.getCreated());

    verify(payments, times(8)).capture(any());
    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("Sezzle did not capture it");
    assertThat(tasks.findForAPerson(checkout.getId()))
        .extracting(TaskTries::getTask)
        .containsExactly(AutomaticTask.CAPTURE_BEFORE_EXPIRY);
  }

  @Test
  void a_capture_whose_outcome_is_unknown_is_counted_and_said_by_its_movement_only() {
    doAnswer(
            call ->
                new MoneyMovement(
                    checkout.getId(),
                    MovementKind.CAPTURE,
                    AMOUNT,
                    Actor.JOB,
                    "test",
                    clock.instant()))
        .when(payments)
        .capture(any());

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(report.toString()).contains("captured=0", "unmended=1");
    assertThat(events(EventKind.AUTOMATION_FAILED)).isEmpty();
    verify(books).record(checkout.getId());
  }

  @Test
  void why_nothing_could_be_captured_is_said() {
    doThrow(refusal()).when(payments).capture(any());

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(events(EventKind.AUTOMATION_FAILED))
        .containsExactly("[" + LedgerMessage.of(Refusal.OUTCOME_UNKNOWN) + "]");
    assertThat(report.getUnmended()).isEqualTo(1);
  }

  @Test
  void of_an_order_that_a_person_has_to_check_nothing_is_captured() {
    checkouts.change(checkout.getId(), row -> row.find(OrderProblem.ORDER_CHANGED));

    tendAt(end.minus(Duration.ofHours(11)));

    verify(payments, never()).capture(any());
    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("checked first");
    assertThat(tries()).isPresent();
  }

  @Test
  void a_capture_that_succeeds_after_failures_forgets_them() {
    doThrow(refusal())
        .doAnswer(call -> captured(call.getArgument(0)))
        .when(payments)
        .capture(any());

    tendAt(end.minus(Duration.ofHours(11)));
    assertThat(tries()).isPresent();
    tendAt(end.minus(Duration.ofHours(2)));

    assertThat(tries()).isEmpty();
    assertThat(capturedInCents()).isEqualTo(4158);
  }

  @Test
  void the_warning_says_when_it_is_captured_if_it_is() {
    tendAt(end.minus(Duration.ofHours(20)));

    assertThat(events(EventKind.EXPIRY_WARNED))
        .singleElement()
        .asString()
        .contains(end.toString(), "captured automatically at " + end.minus(Duration.ofHours(12)));
  }

  @Test
  void what_was_moved_otherwise_is_counted_with_the_comparison() {
    doAnswer(
            call ->
                new BooksUpdate(
                    checkouts.get(call.getArgument(0)),
                    List.of(),
                    List.of(capture(checkout.getId(), Price.of(100, "USD")))))
        .when(books)
        .update(any(), any());

    tendAt(end.minus(Duration.ofHours(20)));

    assertThat(report.toString()).contains("compared=1", "adopted=1");
  }

  @Test
  void nothing_is_due_of_what_has_ended() {
    tendAt(end);
    tendAt(end.plus(Duration.ofDays(1)));

    verify(payments, never()).capture(any());
    assertThat(events(EventKind.EXPIRY_WARNED)).isEmpty();
  }

  private static MovementRefusedException refusal() {
    MovementRefusedException refusal = mock(MovementRefusedException.class);
    when(refusal.getRefusal()).thenReturn(LedgerMessage.of(Refusal.OUTCOME_UNKNOWN));
    return refusal;
  }

  private Optional<TaskTries> tries() {
    return tasks.find(checkout.getId(), AutomaticTask.CAPTURE_BEFORE_EXPIRY);
  }

  private void authorizedFor(Duration life) {
    checkout = paid(life);
    end = checkout.getAuthorizationExpires().get();
  }

  private SezzleCheckout paid(Duration life) {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(
        open.getId(),
        row -> row.authorize(Optional.of(open.getCreated().plus(life)), open.getCreated()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, open.getCreated()));
  }

  private void tendAt(Instant at) {
    clock.set(at);
    due.tend(at.plusSeconds(60), report);
  }

  private void worth(String total) {
    when(order.getTotal()).thenReturn(new Money(total, "USD"));
  }

  private void expiry(boolean captures) {
    when(settings.expiry()).thenReturn(new ExpirySettings(Duration.ofHours(24), captures, false));
  }

  private void sezzleAnswers() {
    when(books.update(any(), any()))
        .thenAnswer(
            call -> new BooksUpdate(checkouts.get(call.getArgument(0)), List.of(), List.of()));
  }

  private MoneyMovement captured(MovementRequest request) {
    return capture(checkout.getId(), request.amount());
  }

  private MoneyMovement capture(String id, Price amount) {
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

  private MoneyMovement refused() {
    MoneyMovement movement =
        new MoneyMovement(
            checkout.getId(), MovementKind.CAPTURE, AMOUNT, Actor.JOB, "test", clock.instant());
    movement.refuse("refused", "no", null, clock.instant());
    return movement;
  }

  private long capturedInCents() {
    return now().getBooks().getCapturedInCents();
  }

  private SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }

  private List<String> events(EventKind kind) {
    return timeline.of(checkout.getId()).stream()
        .map(TimelineEntry::event)
        .flatMap(Optional::stream)
        .filter(event -> event.getKind() == kind)
        .map(event -> event.getMessages().toString())
        .toList();
  }
}
