package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** Nobody has paid: denied, given up, ended, or not known. */
class UnpaidCheckoutTest extends CheckoutDecisionScene {

  @Test
  void whatSezzleMadeOfAnotherOrderIsNeitherOrderedNorUndone() throws Exception {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "made", AMOUNT, Intent.AUTH, false, Optional.empty(), Instant.now());
    ledger.add(made);

    ReturnResult result =
        decision.decide(made, false, leases.acquire(made.getId(), Duration.ZERO), Actor.WEBHOOK);

    assertThat(result.kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    assertThat(ledger.get(made.getId()).getState()).isEqualTo(CheckoutState.DECLINED);
    verify(client, never()).getOrder(any());
    verify(platform, never()).initiateCheckout(any());
  }

  @Test
  void ifSezzleCanNotBeAskedNothingIsDecided() {
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    assertThatThrownBy(this::returned).isInstanceOf(SezzleUnavailableException.class);

    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void aDeniedShopperIsToldAndTheCartUntouched() {
    atSezzle("denied", null);

    assertThat(returned().message()).contains(CheckoutMessage.DECLINED);

    assertThat(state()).isEqualTo(CheckoutState.DECLINED);
    verify(platform, never()).applyPaymentToOrder(any(), any());
  }

  @Test
  void aShopperWithoutApprovalIsDeclinedAndNothingIsMoved() {
    atSezzle("completed", authorized().approved(false));

    assertThat(returned().message()).contains(CheckoutMessage.DECLINED);

    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void aShopperWhoGaveUpEndsTheCheckoutAtSezzle() {
    atSezzle("active", null);

    assertThat(cancelled().message()).contains(CheckoutMessage.CANCELLED);

    verify(client).deleteCheckout(checkout.getSezzleOrderUuid().get());
    assertThat(state()).isEqualTo(CheckoutState.CANCELLED);
    atSezzle("deleted", null);
    assertThat(cancelled().message()).contains(CheckoutMessage.CANCELLED);
    verify(client, times(1)).deleteCheckout(anyString());
  }

  @Test
  void whoComesBackFromASessionThatSezzleDidNotAnswerAboutIsNotToldThatNothingWasPaid() {
    checkout = LedgerDatabase.created(AMOUNT, Intent.AUTH);
    ledger.add(checkout);
    becomes(CheckoutState.FAILED);

    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.BACK_TO_CHECKOUT);
    assertThat(trouble()).isEmpty();
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    assertThat(trouble()).contains(OrderProblem.SESSION_LOST);

    ledger.change(checkout.getId(), row -> row.findAtSezzle("found", clock.instant()));
    assertThat(trouble()).isEmpty();
    verify(client, never()).getOrder(anyString());
  }

  @Test
  void aShopperWhoCameBackWithoutDecidingCanStillPay() {
    atSezzle("active", null);

    assertThat(returned().message()).contains(CheckoutMessage.UNFINISHED);

    verify(client, never()).deleteCheckout(anyString());
    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void givingUpInTheMomentOfPayingDecidesNothingYet() {
    atSezzle("active", null);
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(anyString());

    assertThat(cancelled().kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);

    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void aCheckoutThatEndedAtSezzleHasExpired() {
    atSezzle("deleted", null);

    assertThat(returned().message()).contains(CheckoutMessage.EXPIRED);
    assertThat(state()).isEqualTo(CheckoutState.EXPIRED);
  }

  @Test
  void aStatusThisVersionDoesNotKnowDecidesNothing() {
    atSezzle("on_hold", authorized());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void whatHasEndedAndIsStillOpenAtSezzleIsEndedThereAgain() {
    becomes(CheckoutState.CANCELLED);
    atSezzle("active", null);

    assertThat(lookedAt().message()).contains(CheckoutMessage.CANCELLED);

    verify(client).deleteCheckout(checkout.getSezzleOrderUuid().get());
    assertThat(state()).isEqualTo(CheckoutState.CANCELLED);
  }

  @Test
  void aSessionThatIsOverIsEndedAtSezzleAndHasExpired() {
    ledger.change(
        checkout.getId(),
        row -> row.send(new SentSession("f", clock.instant().plus(Duration.ofHours(1)))));
    atSezzle("active", null);
    assertThat(lookedAt().message()).contains(CheckoutMessage.UNFINISHED);

    clock.later(Duration.ofHours(1));
    assertThat(lookedAt().message()).contains(CheckoutMessage.EXPIRED);

    verify(client).deleteCheckout(checkout.getSezzleOrderUuid().get());
    assertThat(state()).isEqualTo(CheckoutState.EXPIRED);
  }

  @Test
  void aSessionThatSezzleRefusesToEndIsNotAskedAboutForEver() {
    ledger.change(checkout.getId(), row -> row.send(new SentSession("f", clock.instant())));
    atSezzle("active", null);
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(anyString());

    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    clock.later(Duration.ofDays(1));
    lookedAt();

    assertThat(state()).isEqualTo(CheckoutState.EXPIRED);
  }
}
