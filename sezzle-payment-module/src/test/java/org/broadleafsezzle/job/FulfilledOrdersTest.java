package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.FulfilledPayments;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.broadleafsezzle.settings.ExpirySettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The captures made because an order is fulfilled, and those tried again. */
class FulfilledOrdersTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final MovableClock clock = new MovableClock(Instant.now());
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final FulfilledPayments fulfilled = mock(FulfilledPayments.class);
  private final Books books = mock(Books.class);
  private final AutomaticCapture capture = mock(AutomaticCapture.class);
  private final ShippedGroups shipped = mock(ShippedGroups.class);
  private final ReconcileReport report = new ReconcileReport();
  private final FulfilledOrders job =
      new FulfilledOrders(settings, fulfilled, tasks, books, capture, shipped, clock);
  private SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrderThatIsFulfilled() {
    DATABASE.clear();
    wanted(true);
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), clock.instant()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
    when(fulfilled.find(eq(clock.instant()), anyInt())).thenReturn(List.of(checkout.getId()));
    when(books.update(checkout.getId(), Actor.JOB))
        .thenAnswer(
            call -> new BooksUpdate(checkouts.get(call.getArgument(0)), List.of(), List.of()));
  }

  @Test
  void whatIsOpenIsCapturedAndNotTriedAgain() {
    when(capture.capture(any(), any(LedgerMessage.class), any())).thenReturn(true);

    run();

    verify(capture)
        .capture(any(), eq(LedgerMessage.of(MovementReason.CAPTURED_WHEN_FULFILLED)), eq(report));
    assertThat(tries()).isEmpty();
  }

  @Test
  void whatCouldNotBeCapturedIsTriedAgainLater() {
    run();

    assertThat(tries()).isPresent();
    assertThat(tasks.isDue(checkout.getId(), AutomaticTask.CAPTURE_FULFILLED)).isFalse();
  }

  @Test
  void aNodeThatDiesOnTheWayHasCountedItsTry() {
    when(books.update(checkout.getId(), Actor.JOB)).thenThrow(new IllegalStateException("died"));

    run();

    assertThat(tries()).isPresent();
    assertThat(report.getUnmended()).isEqualTo(1);
  }

  @Test
  void nothingIsCapturedIfTheShopDoesNotWantIt() {
    wanted(false);

    run();

    verifyNoInteractions(fulfilled, books, capture);
  }

  @Test
  void whatAPersonHasCapturedMeanwhileIsDone() {
    movements.adopt(
        checkout.getId(),
        earlier ->
            List.of(
                MoneyMovement.adopted(
                    checkout.getId(),
                    MovementKind.CAPTURE,
                    AMOUNT,
                    "capture",
                    Actor.DASHBOARD,
                    MovementReason.FOUND,
                    clock.instant())));

    run();

    verifyNoInteractions(capture);
    assertThat(tries()).isEmpty();
  }

  @Test
  void whileTheOutcomeOfAnotherMovementIsUnknownNothingIsCaptured() {
    movements.start(
        checkout.getId(),
        earlier ->
            List.of(
                new MoneyMovement(
                    checkout.getId(),
                    MovementKind.RELEASE,
                    Price.of(1000, "USD"),
                    Actor.CODE,
                    "test",
                    clock.instant())));

    run();

    verifyNoInteractions(capture);
    assertThat(tries()).isPresent();
  }

  @Test
  void eachShipmentIsCapturedIfTheShopWantsThat() {
    when(settings.isEachShipmentCaptured()).thenReturn(true);
    when(shipped.find(eq(clock.instant()), anyInt())).thenReturn(List.of(checkout.getId()));

    run();
    assertThat(tries()).isPresent();

    when(shipped.capture(any(), eq(report))).thenReturn(true);
    run();

    assertThat(tries()).isEmpty();
    verify(shipped, times(2)).capture(any(), eq(report));
    verifyNoInteractions(fulfilled, capture);
  }

  private void run() {
    job.capture(clock.instant().plusSeconds(60), report);
  }

  private Optional<?> tries() {
    return tasks.find(checkout.getId(), AutomaticTask.CAPTURE_FULFILLED);
  }

  private void wanted(boolean captured) {
    when(settings.expiry()).thenReturn(new ExpirySettings(Duration.ofHours(24), false, captured));
  }
}
