package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

class FollowUpOrdersTest extends FollowUpScene {

  @Test
  void anApprovedNewOrderGetsACheckoutOfItsOwnLinkedToTheOld() {
    when(client.reauthorize(anyString(), any(), anyString())).thenReturn(made(true, PART));

    MoneyMovement movement = followUps.reauthorize(request(PART));

    assertThat(movement.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(movement.getSezzleUuid()).contains(madeUuid);
    SezzleCheckout made = checkouts.findBySezzleOrder(madeUuid).get();
    assertThat(made.getParentId()).contains(checkout.getId());
    assertThat(made.getOrderId()).isEqualTo(checkout.getOrderId());
    assertThat(made.getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(made.getAmount()).isEqualTo(PART);
    assertThat(made.getIntent()).isEqualTo(Intent.AUTH);
    assertThat(made.getAuthorizationExpires()).contains(LATER);
  }

  @Test
  void anAnswerIsNoApproval() {
    when(client.reauthorize(anyString(), any(), anyString())).thenReturn(made(false, PART));

    MoneyMovement movement = followUps.reauthorize(request(PART));

    assertThat(movement.getState()).isEqualTo(MovementState.REFUSED);
    assertThat(movement.getErrorCode()).contains("not_approved");
    assertThat(checkouts.findBySezzleOrder(madeUuid).get().getState())
        .isEqualTo(CheckoutState.DECLINED);
  }

  @Test
  void whatSezzleAuthorizedCountsNotWhatWasAskedFor() {
    when(client.reauthorize(anyString(), any(), anyString()))
        .thenReturn(made(true, Price.of(400, "USD")));

    followUps.reauthorize(request(PART));

    assertThat(checkouts.findBySezzleOrder(madeUuid).get().getAmount())
        .isEqualTo(Price.of(400, "USD"));
  }

  @Test
  void whatIsUnknownAndListedNowhereIsNotSentAgainButAPersonAsked() {
    when(client.reauthorize(anyString(), any(), anyString()))
        .thenThrow(unknown())
        .thenReturn(made(true, PART));
    MoneyMovement movement = followUps.reauthorize(request(PART));
    assertThat(movement.getState()).isEqualTo(MovementState.STARTED);

    payments.settle(checkout.getId());
    assertThat(movements.get(movement.getRequestId()).getUnclearSince()).isEmpty();
    clock.move(Duration.ofMinutes(10));
    payments.settle(checkout.getId());

    assertThat(movements.get(movement.getRequestId()).getUnclearSince()).isPresent();
    assertThat(checkouts.get(checkout.getId()).getBooks().getUnclear()).isEqualTo(1);
    verify(client).reauthorize(anyString(), any(), anyString());

    unclear.askAgain(movement.getRequestId(), Actor.CODE, "Not in the dashboard");

    verify(client, times(2)).reauthorize(anyString(), eq(PART), eq(movement.getRequestId()));
    assertThat(checkouts.findBySezzleOrder(madeUuid)).isPresent();
    assertThat(state(movement)).isEqualTo(MovementState.SUCCEEDED);
    assertThat(checkouts.get(checkout.getId()).getBooks().getUnclear()).isZero();
  }

  @Test
  void keysThatAreNotAcceptedSettleNothing() {
    when(client.reauthorize(anyString(), any(), anyString()))
        .thenThrow(unknown())
        .thenThrow(new SezzleAuthenticationException(Failure.of("reauthorize").withStatus(401)));
    MoneyMovement movement = followUps.reauthorize(request(PART));
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleAuthenticationException(Failure.of("getOrder").withStatus(401)));

    payments.settle(checkout.getId());

    assertThat(state(movement)).isEqualTo(MovementState.STARTED);
  }

  @Test
  void anAdditionalAmountGoesOutWithTheIntentOfThePayment() {
    when(client.upcharge(anyString(), any(), any(), anyString())).thenReturn(made(true, PART));

    assertThat(followUps.upcharge(request(PART)).getState()).isEqualTo(MovementState.SUCCEEDED);

    verify(client)
        .upcharge(
            eq(checkout.getSezzleOrderUuid().get()), eq(Intent.CAPTURE), eq(PART), anyString());
  }

  @Test
  void aRefusedRepetitionOfAnAdditionalAmountIsComparedWithTheOrder() {
    when(client.upcharge(anyString(), any(), any(), anyString()))
        .thenThrow(unknown())
        .thenThrow(new SezzleRefusedException(Failure.of("upcharge").withStatus(422)));
    MoneyMovement movement = followUps.upcharge(request(PART));
    atSezzle(Transaction.builder().uuid(madeUuid).amount(PART).build());
    Order made = made(true, PART);
    when(client.getOrder(madeUuid)).thenReturn(made);

    payments.settle(checkout.getId());

    assertThat(state(movement)).isEqualTo(MovementState.SUCCEEDED);
    assertThat(checkouts.findBySezzleOrder(madeUuid)).isPresent();
  }

  @Test
  void additionalAmountsAreRefusedUnlessTheyAreSwitchedOn() {
    upcharges(false);

    assertThatThrownBy(() -> followUps.upcharge(request(PART)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("gateway.sezzle.upcharge");

    verify(client, never()).upcharge(anyString(), any(), any(), anyString());
    assertThat(movements.findByCheckout(checkout.getId())).isEmpty();
  }
}
