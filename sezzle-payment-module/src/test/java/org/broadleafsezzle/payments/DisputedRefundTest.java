package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is paid back twice because of a dispute unless that is meant. */
class DisputedRefundTest extends PaidCheckoutScene {

  private static final String OPENED = "dispute.merchant_input_requested";

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());

  @BeforeEach
  void captured() {
    atSezzle(authorized().captures(List.of(cents(5000))));
    when(client.refund(anyString(), any(), anyString())).thenReturn("refund-uuid");
  }

  @Test
  void aRefundDuringADisputeIsRefusedBeforeAnythingIsSentOrWritten() {
    becomes(OPENED);

    assertThatExceptionOfType(MovementRefusedException.class)
        .isThrownBy(() -> payments.refund(request(AMOUNT)))
        .satisfies(refused -> assertThat(refused.getWhy()).isEqualTo(Refusal.DISPUTED))
        .withMessageContaining("Confirm that it is to be refunded all the same");

    verify(client, never()).refund(anyString(), any(), anyString());
    assertThat(ledger.findByCheckout(checkout.getId()))
        .noneMatch(movement -> movement.getState() == MovementState.STARTED);
  }

  @Test
  void oneThatIsMeantAllTheSameIsSent() {
    becomes(OPENED);

    assertThat(payments.refund(request(AMOUNT).evenIfDisputed()).getState())
        .isEqualTo(MovementState.SUCCEEDED);
  }

  @Test
  void oneThatWasSentBeforeTheDisputeIsAnsweredWithItsOutcome() {
    MovementRequest request = request(AMOUNT);
    payments.refund(request);
    becomes(OPENED);

    assertThat(payments.refund(request).getState()).isEqualTo(MovementState.SUCCEEDED);

    verify(client, times(1)).refund(anyString(), any(), anyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dispute.closed.merchant_win", "dispute.closed.neutral"})
  void oneAfterTheDisputeIsSent(String closed) {
    becomes(OPENED);
    becomes(closed);

    assertThat(payments.refund(request(AMOUNT)).getState()).isEqualTo(MovementState.SUCCEEDED);
  }

  private void becomes(String event) {
    checkouts.change(checkout.getId(), row -> row.dispute(event, null));
  }
}
