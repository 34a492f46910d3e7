package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleRefusedException;
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
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.TaskTries;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.ledger.TimelineEntry;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComparedPaymentsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final Duration AFTER = Duration.ofMinutes(5);

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final Books books = mock(Books.class);
  private final SezzleOrders sezzleOrders = mock(SezzleOrders.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final Order order = mock(Order.class);
  private final MovableClock clock = new MovableClock(Instant.now());
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final ReconcileReport report = new ReconcileReport();
  private SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrder() {
    DATABASE.clear();
    when(thread.runFor(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    when(orders.read(42L)).thenReturn(Optional.of(order));
    when(order.getOrderNumber()).thenReturn("20260308-42");
    compared();
    checkout = paid();
  }

  @Test
  void aPaymentIsLeftAloneAfterItsLastChangeAndThenComparedOnce() {
    compareAt(Instant.now());
    verify(books, never()).update(any(), any());

    Instant due = Instant.now().plus(AFTER);
    compareAt(due);
    compareAt(due);

    verify(books, times(1)).update(checkout.getId(), Actor.JOB);
    verify(sezzleOrders).referTo(checkout.getId(), "20260308-42");
  }

  @Test
  void oneOfWhichNothingCanBeMovedIsComparedOnceMoreAndNeverAgain() {
    checkouts.change(checkout.getId(), row -> row.referTo("20260308-42", Instant.now()));
    succeeded(MovementKind.RELEASE, 5000);

    compareAt(Instant.now().plus(AFTER));
    compareAt(Instant.now().plus(Duration.ofDays(3650)));

    verify(books, times(1)).update(any(), any());
    assertThat(now().getBooks().getCompareAt()).isEmpty();
  }

  @Test
  void whatEnteredTheBooksAndWhatDiffersIsCounted() {
    doAnswer(
            call ->
                new BooksUpdate(
                    checkouts.change(
                        call.getArgument(0),
                        row ->
                            row.compared(
                                List.of(LedgerMessage.of(Difference.UNKNOWN)), Instant.now())),
                    List.of(),
                    List.of(succeeded(MovementKind.CAPTURE, 100))))
        .when(books)
        .update(any(), any());

    compareAt(Instant.now().plus(AFTER));

    assertThat(report.toString()).contains("compared=1", "adopted=1", "unmended=1");
  }

  @Test
  void whatFailedBeforeIsForgottenOnceItIsCompared() {
    tasks.failed(checkout.getId(), AutomaticTask.COMPARE, Actor.JOB);

    compareAt(Instant.now().plus(AFTER));

    assertThat(tasks.find(checkout.getId(), AutomaticTask.COMPARE)).isEmpty();
    assertThat(report.toString()).contains("compared=1", "unmended=0");
  }

  @Test
  void thoseOfAModeWhoseKeysAreGoneDoNotHoldUpTheOthers() {
    SezzleCheckout other = paid();
    when(books.update(eq(checkout.getId()), any()))
        .thenThrow(new SettingsException(SettingKey.MODE, "the keys are not set"));

    compareAt(Instant.now().plus(AFTER));

    verify(sezzleOrders).referTo(other.getId(), "20260308-42");
    assertThat(report.toString()).contains("compared=1", "unmended=1");
  }

  @Test
  void whileSezzleDoesNotAnswerTheRestWaitsForTheNextRun() {
    for (int i = 0; i < 4; i++) {
      paid();
    }
    when(books.update(any(), any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    compareAt(Instant.now().plus(AFTER));

    verify(books, times(3)).update(any(), any());
    assertThat(report.getUnmended()).isEqualTo(3);
    assertThat(now().getBooks().getCompareAt()).isPresent();
  }

  @Test
  void anOrderNumberThatSezzleRefusesIsToldAFewTimesAndThenLeft() {
    succeeded(MovementKind.RELEASE, 5000);
    when(sezzleOrders.referTo(any(), any()))
        .thenThrow(new SezzleRefusedException(Failure.of("updateOrder")));

    runsHourlyFor(Duration.ofDays(30));

    verify(sezzleOrders, times(8)).referTo(checkout.getId(), "20260308-42");
    verify(books, atMost(10)).update(any(), any());
    assertThat(now().getBooks().getCompareAt()).isEmpty();
    assertThat(events(EventKind.AUTOMATION_GIVEN_UP)).containsExactly("TELL_ORDER_NUMBER");
    assertThat(tasks.findForAPerson(checkout.getId())).isEmpty();
  }

  @Test
  void whatCanNotBeComparedIsTriedEachTimeLaterAndPutBeforeAPerson() {
    when(books.update(any(), any()))
        .thenThrow(new SettingsException(SettingKey.MODE, "the keys are not set"));

    runsHourlyFor(Duration.ofDays(30));

    verify(books, atMost(150)).update(any(), any());
    assertThat(events(EventKind.AUTOMATION_GIVEN_UP)).hasSize(1);
    assertThat(tasks.findForAPerson(checkout.getId()))
        .extracting(TaskTries::getTask)
        .containsExactly(AutomaticTask.COMPARE);

    reset(books);
    compared();
    tasks.tryAgain(checkout.getId(), Actor.administrator("ada"));
    compareAt(clock.instant().plus(AFTER));

    verify(books).update(any(), any());
    assertThat(tasks.findForAPerson(checkout.getId())).isEmpty();
  }

  private void runsHourlyFor(Duration time) {
    Instant begin = Instant.now().plus(AFTER);
    for (Instant at = begin; at.isBefore(begin.plus(time)); at = at.plus(Duration.ofHours(1))) {
      compareAt(at);
    }
  }

  private List<String> events(EventKind kind) {
    return timeline.of(checkout.getId()).stream()
        .map(TimelineEntry::event)
        .filter(event -> event.filter(one -> one.getKind() == kind).isPresent())
        .map(event -> event.get().getCode().orElse(""))
        .collect(Collectors.toList());
  }

  private void compared() {
    when(books.update(any(), eq(Actor.JOB)))
        .thenAnswer(
            call -> new BooksUpdate(checkouts.get(call.getArgument(0)), List.of(), List.of()));
  }

  private void compareAt(Instant at) {
    clock.set(at);
    new ComparedPayments(
            checkouts,
            books,
            new OrderReferences(sezzleOrders, tasks, thread, orders),
            tasks,
            clock)
        .compare(AFTER, at.plusSeconds(60), report);
  }

  private SezzleCheckout paid() {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    Instant now = Instant.now();
    checkouts.change(
        open.getId(), row -> row.authorize(Optional.of(now.plus(Duration.ofDays(7))), now));
    return checkouts.change(open.getId(), row -> row.become(CheckoutState.COMPLETED, null, now));
  }

  private MoneyMovement succeeded(MovementKind kind, long cents) {
    return DATABASE.moved(checkout, kind, cents, Instant.now());
  }

  private SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }
}
