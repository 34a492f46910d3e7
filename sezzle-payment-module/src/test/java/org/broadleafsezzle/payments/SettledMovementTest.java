package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The settling of a movement whose outcome was unknown. */
class SettledMovementTest extends PaidCheckoutScene {

  @Test
  void whatSurelyWasNotDoneMayBeTriedAnewUnderANewId() {
    when(client.release(anyString(), any(), anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("release")))
        .thenReturn("release-uuid");

    assertThat(payments.release(request(AMOUNT)).getState()).isEqualTo(MovementState.REFUSED);
    assertThat(payments.release(request(AMOUNT)).getState()).isEqualTo(MovementState.SUCCEEDED);

    assertThat(ledger.findByCheckout(checkout.getId()))
        .extracting(MoneyMovement::getRequestId)
        .doesNotHaveDuplicates();
  }

  @Test
  void whileAnOutcomeIsUnknownNothingElseIsMoved() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown());
    payments.release(request(AMOUNT));

    assertThatThrownBy(() -> payments.release(request(AMOUNT)))
        .isInstanceOf(MovementRefusedException.class);
    assertThatThrownBy(() -> payments.refund(request(AMOUNT)))
        .isInstanceOf(MovementRefusedException.class);

    assertThat(onlyMovement().getState()).isEqualTo(MovementState.STARTED);
    verify(client, times(1)).release(anyString(), any(), anyString());
  }

  @Test
  void settlingSendsTheSameUnderTheSameId() {
    when(client.release(anyString(), any(), anyString()))
        .thenThrow(unknown())
        .thenReturn("release-uuid");
    payments.release(request(AMOUNT));

    payments.settle(checkout.getId());

    ArgumentCaptor<String> requestIds = ArgumentCaptor.forClass(String.class);
    verify(client, times(2)).release(anyString(), eq(AMOUNT), requestIds.capture());
    assertThat(requestIds.getAllValues()).containsOnly(onlyMovement().getRequestId());
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(payments.settle(checkout.getId())).isEmpty();
  }

  @Test
  void aRefusalWhileSettlingIsNoAnswerIfTheOrderShowsTheMoneyMoved() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown()).thenThrow(refusal());
    payments.release(request(AMOUNT));
    atSezzle(
        authorized()
            .releases(List.of(Transaction.builder().uuid("release-uuid").amount(AMOUNT).build())));

    payments.settle(checkout.getId());

    assertThat(onlyMovement().getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(onlyMovement().getSezzleUuid()).contains("release-uuid");
  }

  @Test
  void aRefusalWhileSettlingCountsOnceTheOrderShouldShowIt() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown()).thenThrow(refusal());
    payments.release(request(AMOUNT));

    payments.settle(checkout.getId());
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.STARTED);

    clock.move(Duration.ofMinutes(10));
    payments.settle(checkout.getId());
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.REFUSED);
  }

  @Test
  void aRefusalWhileSettlingDecidesNothingIfTheOrderCanNotBeRead() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown()).thenThrow(refusal());
    payments.release(request(AMOUNT));
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    payments.settle(checkout.getId());

    assertThat(onlyMovement().getState()).isEqualTo(MovementState.STARTED);
  }
}
