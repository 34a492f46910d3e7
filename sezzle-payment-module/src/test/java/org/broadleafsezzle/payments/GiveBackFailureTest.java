package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.junit.jupiter.api.Test;

/** Something of it can't be given back yet. */
class GiveBackFailureTest extends GiveBackScene {

  @Test
  void aMovementThatDidNotSucceedLeavesItIncomplete() {
    atSezzle(authorized());
    doAnswer(call -> started(MovementKind.RELEASE, call.getArgument(0)))
        .when(payments)
        .releaseHeld(any());

    assertThat(everything().isComplete()).isFalse();
  }

  @Test
  void whatIsUnknownComesFirstAndStopsItIfItStaysUnknown() {
    when(payments.settle(checkout.getId()))
        .thenReturn(List.of(started(MovementKind.RELEASE, request())));

    assertThat(everything().isComplete()).isFalse();

    verify(client, never()).getOrder(any());
  }

  @Test
  void anApprovalThatSezzleDoesNotListYetIsWaitedFor() {
    when(client.getOrder("order"))
        .thenReturn(Order.builder().uuid("order").checkoutStatus("completed").build());

    assertThat(everything().isComplete()).isFalse();
    assertThat(giveBack.look(checkout).isComplete()).isFalse();

    verify(payments, never()).releaseHeld(any());
    verify(payments, never()).refund(any());
  }

  @Test
  void anOrderThatNobodyHasCompletedHasNothingToBeWaitedFor() {
    when(client.getOrder("order"))
        .thenReturn(Order.builder().uuid("order").checkoutStatus("initialized").build());

    assertThat(everything().isComplete()).isTrue();
    assertThat(giveBack.look(checkout).isComplete()).isTrue();
  }

  @Test
  void aRefusedReleaseOfWhatHasExpiredLeavesNothingHeldAndTheRefundFollows() {
    atSezzle(authorized().captures(List.of(cents(1000))).expiration(NOW.minusSeconds(1)));
    doAnswer(call -> refused(call.getArgument(0))).when(payments).releaseHeld(any());

    GivenBack given = everything();

    assertThat(given.isComplete()).isTrue();
    assertThat(given.movements()).hasSize(2);
    assertThat(refunded()).isEqualTo(Price.of(1000, "USD"));
  }

  @Test
  void aRefusedReleaseOfWhatLivesLeavesItIncompleteAndNothingElseIsSent() {
    atSezzle(authorized().captures(List.of(cents(1000))));
    doAnswer(call -> refused(call.getArgument(0))).when(payments).releaseHeld(any());

    GivenBack given = everything();

    assertThat(given.isComplete()).isFalse();
    assertThat(given.movements()).hasSize(1);
    verify(payments, never()).refund(any());
  }

  @Test
  void aRefundThatDidNotSucceedLeavesItIncomplete() {
    atSezzle(authorized().captures(List.of(cents(5000))));
    doAnswer(call -> started(MovementKind.REFUND, call.getArgument(0)))
        .when(payments)
        .refund(any());

    GivenBack given = everything();

    assertThat(given.isComplete()).isFalse();
    assertThat(given.movements()).hasSize(1);
  }

  @Test
  void aLookSaysWhatIsStillHeldAndMovesNothing() {
    atSezzle(authorized());
    assertThat(giveBack.look(checkout).isComplete()).isFalse();
    atSezzle(authorized().captures(List.of(cents(5000))));
    assertThat(giveBack.look(checkout).isComplete()).isFalse();
    atSezzle(authorized().releases(List.of(cents(5000))));
    assertThat(giveBack.look(checkout).isComplete()).isTrue();

    verify(payments, never()).releaseHeld(any());
    verify(payments, never()).refund(any());
  }

  @Test
  void aLookAsksNothingWhileAMovementIsUnknownAndTellsWhatItSettled() {
    MoneyMovement unknown = started(MovementKind.RELEASE, request());
    when(payments.settle(checkout.getId())).thenReturn(List.of(unknown));

    GivenBack looked = giveBack.look(checkout);

    assertThat(looked.isComplete()).isFalse();
    assertThat(looked.movements()).containsExactly(unknown);
    verify(client, never()).getOrder(any());
  }
}
