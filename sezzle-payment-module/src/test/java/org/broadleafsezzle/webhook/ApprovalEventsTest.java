package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sezzle tells of an approval. */
class ApprovalEventsTest extends WebhookEventsScene {

  @Test
  void anAuthorizedOrderIsDecided() {
    when(absentShopper.decide(any(), eq(Actor.WEBHOOK)))
        .thenAnswer(
            call -> {
              change(CheckoutState.AUTHORIZED);
              change(CheckoutState.COMPLETED);
              return null;
            })
        .thenReturn(null);

    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);
    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);

    assertThat(workedOff()).containsExactly("order.authorized");
  }

  @Test
  void anOrderThatNoCheckoutIsOfCanBeThatOfALostPaymentLink() {
    when(lostLinks.find("elsewhere", Actor.WEBHOOK)).thenReturn(Optional.of(checkout));
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);

    assertThat(workOff("elsewhere", "order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);
    assertThat(workOff("nowhere", "order.authorized", "")).isEqualTo(WebhookOutcome.NOT_OURS);
  }

  @Test
  void anAuthorizedOrderThatIsAnOrderAlreadyIsNotDecidedAgain() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);

    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);

    verifyNoInteractions(absentShopper);
  }

  @Test
  void anAuthorizedOrderThatCouldNotBeDecidedIsTriedAgain() {
    assertThatThrownBy(() -> workOff("order.authorized", ""))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("OPEN");
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED"})
  void anApprovalOfWhatHasEndedIsAskedAboutAndTriedAgainIfSezzleShowsNone(CheckoutState ended) {
    change(ended);

    assertThatThrownBy(() -> workOff("order.authorized", ""))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining(ended.name());

    verify(absentShopper).decide(any(), eq(Actor.WEBHOOK));
    assertThat(workOff("order.authorized", ",\"authorization\":{\"approved\":false}"))
        .isEqualTo(WebhookOutcome.DECIDED);
  }

  @Test
  void anOrderMadeOfAnotherOneIsNeverDecidedLikeACart() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "order-made", AMOUNT, Intent.AUTH, false, Optional.empty(), Instant.now());
    checkouts.add(made);
    checkout = made;

    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.IN_THE_BOOKS);

    verify(books).update(made.getId(), Actor.WEBHOOK);
    verifyNoInteractions(absentShopper);
  }
}
