package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** Every movement is written, sent, and its outcome written. */
class SezzlePaymentsTest extends PaidCheckoutScene {

  @Test
  void aMovementIsWrittenBeforeItIsSentAndItsOutcomeAfter() {
    when(client.release(anyString(), any(), anyString()))
        .thenAnswer(
            call -> {
              MoneyMovement written = onlyMovement();
              assertThat(written.getState()).isEqualTo(MovementState.STARTED);
              assertThat(written.getRequestId()).isEqualTo(call.getArgument(2));
              return "release-uuid";
            });

    MoneyMovement movement = payments.release(request(AMOUNT));

    assertThat(movement.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(onlyMovement().getSezzleUuid()).contains("release-uuid");
    assertThat(onlyMovement().getReason()).isEqualTo("why");
    verify(client).release(eq(checkout.getSezzleOrderUuid().get()), eq(AMOUNT), anyString());
  }

  @Test
  void aRefundGoesOutAsARefund() {
    atSezzle(authorized().captures(List.of(cents(5000))));
    when(client.refund(anyString(), any(), anyString())).thenReturn("refund-uuid");

    payments.refund(request(AMOUNT));

    assertThat(ledger.findByCheckout(checkout.getId()))
        .extracting(MoneyMovement::getKind)
        .containsExactly(MovementKind.CAPTURE, MovementKind.REFUND);
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void aRefusalIsKeptWithSezzlesCodeMessageAndDebugId() {
    when(client.release(anyString(), any(), anyString())).thenThrow(refusal());

    MoneyMovement movement = payments.release(request(AMOUNT));

    assertThat(movement.getState()).isEqualTo(MovementState.REFUSED);
    assertThat(onlyMovement().getErrorCode()).contains("invalid_amount");
    assertThat(onlyMovement().getErrorMessage()).contains("Too much");
    assertThat(onlyMovement().getDebugUuid()).contains("debug-1");
  }

  @Test
  void nothingIsMovedForLessThanACent() {
    assertThatThrownBy(() -> payments.release(request(Price.of(0, "USD"))))
        .isInstanceOf(MovementRefusedException.class);
    assertThat(ledger.findByCheckout(checkout.getId())).isEmpty();
  }

  @Test
  void ofTwoAtTheSameInstantOnlyOneIsSent() throws Exception {
    when(client.release(anyString(), any(), anyString()))
        .thenAnswer(
            call -> {
              var second =
                  Executors.newSingleThreadExecutor()
                      .submit(
                          () ->
                              new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC())
                                  .acquire(checkout.getId(), Duration.ZERO));
              assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                  .hasMessageContaining("already being handled");
              return "release-uuid";
            });

    assertThat(payments.release(request(AMOUNT)).getState()).isEqualTo(MovementState.SUCCEEDED);
  }

  @Test
  void nothingIsSentIfSezzleCanNotBeAskedWhatIsLeft() {
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    assertThatThrownBy(() -> payments.capture(request(AMOUNT)))
        .isInstanceOf(SezzleUnavailableException.class);

    assertThat(ledger.findByCheckout(checkout.getId())).isEmpty();
  }

  @Test
  void aCheckoutSezzleHasNoOrderOfHasNothingToBeMoved() {
    SezzleCheckout created = LedgerDatabase.created(AMOUNT, Intent.AUTH);
    new CheckoutLedger(DATABASE.transactions()).add(created);

    assertThatThrownBy(
            () -> payments.release(new MovementRequest(created.getId(), AMOUNT, Actor.CODE, "why")))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("no order of this checkout");
  }

  @Test
  void whatSezzleHoldsIsTold() {
    atSezzle(authorized().captures(List.of(cents(3000))).refunds(List.of(cents(500))));

    PaymentBalance taken = payments.taken(checkout.getId());

    assertThat(taken.toCapture()).contains(Price.of(2000, "USD"));
    assertThat(taken.toRefund()).contains(Price.of(2500, "USD"));
    assertThat(taken.authorizedInCents()).isEqualTo(5000);
  }
}
