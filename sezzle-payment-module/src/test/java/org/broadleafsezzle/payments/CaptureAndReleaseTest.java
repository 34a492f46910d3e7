package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.junit.jupiter.api.Test;

/** A capture and the release of the rest, as one. */
class CaptureAndReleaseTest extends PaidCheckoutScene {

  @Test
  void capturingAndReleasingTheRestAreWrittenTogetherBeforeTheFirstIsSent() {
    when(client.capture(anyString(), any(), anyString()))
        .thenAnswer(
            call -> {
              assertThat(ledger.findByCheckout(checkout.getId()))
                  .extracting(MoneyMovement::getState)
                  .containsExactly(MovementState.STARTED, MovementState.STARTED);
              return "capture-uuid";
            });
    when(client.release(anyString(), any(), anyString())).thenReturn("release-uuid");

    List<MoneyMovement> both = payments.captureAndReleaseRest(request(Price.of(3000, "USD")));

    assertThat(both)
        .extracting(MoneyMovement::getKind)
        .containsExactly(MovementKind.CAPTURE, MovementKind.RELEASE);
    assertThat(both).allMatch(one -> one.getState() == MovementState.SUCCEEDED);
    verify(client).capture(anyString(), eq(Price.of(3000, "USD")), anyString());
    verify(client).release(anyString(), eq(Price.of(2000, "USD")), anyString());
  }

  @Test
  void ifNothingIsLeftAfterTheCaptureNothingIsReleased() {
    when(client.capture(anyString(), any(), anyString())).thenReturn("capture-uuid");

    assertThat(payments.captureAndReleaseRest(request(AMOUNT))).hasSize(1);

    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void theRestIsNotReleasedIfTheCaptureIsRefused() {
    when(client.capture(anyString(), any(), anyString())).thenThrow(refusal());

    List<MoneyMovement> both = payments.captureAndReleaseRest(request(Price.of(3000, "USD")));

    assertThat(both).allMatch(one -> one.getState() == MovementState.REFUSED);
    assertThat(both.get(1).getErrorCode()).contains("not_sent");
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void theRestWaitsWhileTheCaptureIsUnknownAndIsReleasedWhenThatIsSettled() {
    when(client.capture(anyString(), any(), anyString()))
        .thenThrow(unknown())
        .thenThrow(unknown())
        .thenReturn("capture-uuid");
    when(client.release(anyString(), any(), anyString())).thenReturn("release-uuid");

    assertThat(payments.captureAndReleaseRest(request(Price.of(3000, "USD"))))
        .allMatch(one -> one.getState() == MovementState.STARTED);
    assertThat(payments.settle(checkout.getId()))
        .allMatch(one -> one.getState() == MovementState.STARTED);
    verify(client, never()).release(anyString(), any(), anyString());

    assertThat(payments.settle(checkout.getId()))
        .allMatch(one -> one.getState() == MovementState.SUCCEEDED);
    verify(client, times(1)).release(anyString(), eq(Price.of(2000, "USD")), anyString());
  }
}
