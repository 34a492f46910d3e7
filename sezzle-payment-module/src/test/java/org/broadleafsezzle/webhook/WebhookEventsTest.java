package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.dispute.Dispute;
import org.broadleafsezzle.dispute.DisputeRefund;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SecretHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sezzle tells of money and of disputes. */
class WebhookEventsTest extends WebhookEventsScene {

  @Test
  void whatIsCapturedOfACheckoutThatHasEndedDecidesItFirst() {
    change(CheckoutState.CANCELLED);
    when(absentShopper.decide(any(), eq(Actor.WEBHOOK)))
        .thenAnswer(
            call -> {
              change(CheckoutState.AUTHORIZED);
              throw new IllegalStateException("Nothing after this matters here");
            });

    assertThatThrownBy(() -> workOff("order.captured", CAPTURED))
        .isInstanceOf(IllegalStateException.class);

    verify(books, never()).update(any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.authorized", "order.captured", "dispute.closed.neutral"})
  void anOrderOfAnotherShopIsNoConcern(String event) {
    assertThat(
            events.workOff(
                new WebhookDelivery("e", event, "unknown", "{\"uuid\":\"e\"}", Instant.now())))
        .isEqualTo(WebhookOutcome.NOT_OURS);
  }

  @Test
  void anAgreementThatThisShopHasNotAskedForIsNoConcern() {
    assertThat(workOff("customer.tokenized", ",\"token_sha256\":\"forged\""))
        .isEqualTo(WebhookOutcome.NOT_OURS);
    verifyNoInteractions(absentShopper);
  }

  @Test
  void anAgreementThatSezzleDoesNotShowYetIsWaitedForAndThenRecorded() {
    SavedAccount asked = SavedAccount.asking(7L, SezzleMode.SANDBOX, Instant.now());
    when(agreements.told("hash")).thenReturn(Optional.of(asked));
    assertThatThrownBy(() -> workOff("customer.tokenized", ",\"token_sha256\":\"hash\""))
        .isInstanceOf(WebhookTooEarlyException.class);

    SavedAccount saved = mock(SavedAccount.class);
    when(saved.getState()).thenReturn(SavedAccountState.SAVED);
    when(agreements.told("hash")).thenReturn(Optional.of(saved));
    assertThat(workOff("customer.tokenized", ",\"token_sha256\":\"hash\""))
        .isEqualTo(WebhookOutcome.RECORDED);
  }

  @Test
  void whatIsStoredOfAnAgreementHasNeitherTokenNorCustomer() {
    String body =
        "{\"uuid\":\"e\",\"event\":\"customer.tokenized\",\"data\":{\"token\":\"tok\","
            + "\"customer\":{\"uuid\":\"who\"}}}";

    String stored = WebhookMessage.read(body).get().storedBody(body);

    assertThat(stored).doesNotContain("\"tok\"", "who");
    assertThat(WebhookMessage.read(stored).get().tokenHash()).contains(SecretHash.of("tok"));
  }

  @Test
  void otherEventsAreIgnored() {
    assertThat(workOff("order.beamed", "")).isEqualTo(WebhookOutcome.IGNORED);
    verifyNoInteractions(absentShopper);
  }

  @Test
  void aDisputeIsRecordedAndTheLastInSezzlesOrderOfTimeCounts() {
    disputed("dispute.closed.merchant_win", "2026-03-10T00:00:00Z");
    disputed("dispute.merchant_input_requested", "2026-03-08T00:00:00Z");

    assertThat(checkouts.get(checkout.getId()).getBooks().getDispute())
        .contains("dispute.closed.merchant_win");
    assertThat(timeline.of(checkout.getId()))
        .extracting(entry -> entry.event().get().getCode().orElse(""))
        .contains("dispute.merchant_input_requested", "dispute.closed.merchant_win");
  }

  @Test
  void aDisputeIsRecordedAlthoughItsRefundCanNotBeReadYet() {
    when(books.update(any(), any())).thenThrow(mock(CheckoutBusyException.class));

    disputed("dispute.closed.customer_win", "2026-03-10T00:00:00Z");

    assertThat(disputes.findByCheckout(checkout.getId()))
        .extracting(Dispute::getRefund)
        .containsExactly(DisputeRefund.AWAITED);
  }

  @Test
  void aCaptureByHandEntersTheBooks() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(() -> adopt(MovementKind.CAPTURE, "c"));

    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);

    verify(books, times(1)).update(checkout.getId(), Actor.WEBHOOK);
    assertThat(timeline.last(checkout.getId(), EventKind.WEBHOOK_WORKED_OFF))
        .hasValueSatisfying(event -> assertThat(event.getCode()).contains("order.captured"));
  }

  @Test
  void whatSezzleTellsBeforeItListsItIsTriedAgain() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(() -> {});

    assertThatThrownBy(() -> workOff("order.captured", CAPTURED))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("not list");
  }

  @ParameterizedTest
  @ValueSource(strings = {CAPTURED, ""})
  void whatCanNotEnterTheBooksIsLeftToAPerson(String told) {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(
        () ->
            checkouts.change(
                checkout.getId(),
                row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), Instant.now())));

    assertThat(workOff("order.captured", told)).isEqualTo(WebhookOutcome.NOT_IN_THE_BOOKS);
    assertThat(workedOff()).isEmpty();
  }

  @Test
  void anEventThatDoesNotNameItsMovementIsInTheBooksIfTheyAgreeWithSezzle() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(() -> {});

    assertThat(workOff("order.captured", "")).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    assertThat(workedOff()).containsExactly("order.captured");
  }

  @Test
  void moneyOfACheckoutThatHasEndedEntersTheBooksOnceItIsAnOrder() {
    change(CheckoutState.CANCELLED);
    when(absentShopper.decide(any(), eq(Actor.WEBHOOK)))
        .thenAnswer(
            call -> {
              change(CheckoutState.AUTHORIZED);
              change(CheckoutState.COMPLETED);
              adopt(MovementKind.CAPTURE, "c");
              return null;
            });

    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    verifyNoInteractions(books);
  }

  @Test
  void aCaptureBeforeTheCheckoutIsDecidedWaitsForThat() {
    assertThatThrownBy(() -> workOff("order.captured", CAPTURED))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("OPEN");

    checkout = DATABASE.open(AMOUNT, Intent.CAPTURE);
    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    verifyNoInteractions(books);
  }

  @Test
  void theShopsOwnRefundIsInTheBooksOnceItsOutcomeIsWritten() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    MoneyMovement ours =
        movements
            .start(
                checkout.getId(),
                earlier ->
                    List.of(
                        new MoneyMovement(
                            checkout.getId(),
                            MovementKind.REFUND,
                            AMOUNT,
                            Actor.CODE,
                            "test",
                            Instant.now())))
            .get(0);
    whenUpdated(() -> {});
    String refund = ",\"refund\":{\"uuid\":\"r\"},\"source\":\"gateway\"";
    assertThatThrownBy(() -> workOff("order.refunded", refund))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("not settled");

    movements.change(ours.getRequestId(), row -> row.succeed("r", Instant.now()));

    assertThat(workOff("order.refunded", refund)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
  }
}
