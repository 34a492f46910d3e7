package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.junit.jupiter.api.Test;

/** The money of an order that is cancelled in the platform is released, or put before a person. */
class CancelledOrdersTest extends CancelledOrdersScene {

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
}
