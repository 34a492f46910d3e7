package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sezzle has made a new order and does not show its authorization yet: "not yet" is not "no". */
class NewOrderShownLateTest extends FollowUpScene {

  private MoneyMovement movement;

  @BeforeEach
  void aNewOrderWithoutItsAuthorization() {
    when(client.reauthorize(anyString(), any(), anyString())).thenReturn(notShown());
    when(client.getOrder(madeUuid)).thenReturn(notShown());
    movement = followUps.reauthorize(request(PART));
  }

  @Test
  void itIsNeitherRefusedNorDoneAndNothingElseOfThePaymentMoves() {
    assertThat(movement.getState()).isEqualTo(MovementState.STARTED);
    assertThat(movement.getSezzleUuid()).contains(madeUuid);
    assertThat(checkouts.findBySezzleOrder(madeUuid)).isEmpty();
    assertThatThrownBy(() -> followUps.reauthorize(request(PART)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("not known yet");
  }

  @Test
  void onceItIsShownAsApprovedItIsTheShopsOwn() {
    when(client.getOrder(madeUuid)).thenReturn(made(true, PART));

    payments.settle(checkout.getId());

    assertThat(state(movement)).isEqualTo(MovementState.SUCCEEDED);
    assertThat(movements.get(movement.getRequestId()).getOrigin()).isEqualTo(Origin.CODE);
    assertThat(checkouts.findBySezzleOrder(madeUuid).get().getState())
        .isEqualTo(CheckoutState.COMPLETED);
    verify(client).reauthorize(anyString(), any(), anyString());
  }

  @Test
  void onceItIsShownAsNotApprovedItIsRefused() {
    when(client.getOrder(madeUuid)).thenReturn(made(false, PART));

    payments.settle(checkout.getId());

    assertThat(movements.get(movement.getRequestId()).getErrorCode()).contains("not_approved");
    assertThat(checkouts.findBySezzleOrder(madeUuid).get().getState())
        .isEqualTo(CheckoutState.DECLINED);
  }

  @Test
  void ifItIsNeverShownAPersonIsAskedAndWhateverIsSaidTheOrderIsLookedAtAgain() {
    payments.settle(checkout.getId());
    assertThat(movements.get(movement.getRequestId()).getUnclearSince()).isEmpty();
    clock.move(Duration.ofMinutes(10));
    payments.settle(checkout.getId());
    assertThat(movements.get(movement.getRequestId()).getUnclearSince()).isPresent();

    unclear.notCarriedOut(movement.getRequestId(), Actor.CODE, "Not in the dashboard");

    assertThat(state(movement)).isEqualTo(MovementState.REFUSED);
    assertThat(checkouts.findBySezzleOrder(madeUuid).get().getState())
        .isEqualTo(CheckoutState.DECLINED);
  }

  @Test
  void anOrderThatSezzleDoesNotKnowAnyMoreIsGivenUpByAPersonsWord() {
    clock.move(Duration.ofMinutes(10));
    payments.settle(checkout.getId());
    when(client.getOrder(madeUuid))
        .thenThrow(new SezzleNotFoundException(Failure.of("getOrder").withStatus(404)));

    unclear.notCarriedOut(movement.getRequestId(), Actor.CODE, "Not in the dashboard");

    assertThat(state(movement)).isEqualTo(MovementState.REFUSED);
    assertThat(checkouts.findBySezzleOrder(madeUuid)).isEmpty();
  }

  @Test
  void anOrderThatSezzleHasMadeIsNotAskedForAgain() {
    clock.move(Duration.ofMinutes(10));
    payments.settle(checkout.getId());

    unclear.askAgain(movement.getRequestId(), Actor.CODE, "Not in the dashboard");

    assertThat(state(movement)).isEqualTo(MovementState.REFUSED);
    assertThat(checkouts.findBySezzleOrder(madeUuid)).isPresent();
    verify(client).reauthorize(anyString(), any(), anyString());
  }

  private Order notShown() {
    return Order.builder().uuid(madeUuid).intent("AUTH").build();
  }
}
