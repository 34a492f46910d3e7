package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.junit.jupiter.api.Test;

/** Money that was taken is given back, whole. */
class GiveBackTest extends GiveBackScene {

  @Test
  void anAuthorizationIsReleased() {
    atSezzle(authorized());

    GivenBack given = everything();

    assertThat(given.isComplete()).isTrue();
    assertThat(released()).isEqualTo(AMOUNT);
    verify(payments, never()).refund(any());
  }

  @Test
  void aCaptureIsRefunded() {
    atSezzle(authorized().captures(List.of(cents(5000))));

    assertThat(everything().isComplete()).isTrue();
    assertThat(refunded()).isEqualTo(AMOUNT);
    verify(payments, never()).release(any());
  }

  @Test
  void ofWhatIsPartlyCapturedAndPartlyGivenBackOnlyTheRestIsMoved() {
    atSezzle(
        authorized()
            .captures(List.of(cents(1000), cents(2000)))
            .releases(List.of(cents(500)))
            .refunds(List.of(cents(700))));

    everything();

    assertThat(released()).isEqualTo(Price.of(1500, "USD"));
    assertThat(refunded()).isEqualTo(Price.of(2300, "USD"));
  }

  @Test
  void moreThanWasAskedForIsGivenBackWhole() {
    atSezzle(authorized().authorizationAmount(Price.of(9900, "CAD")));

    everything();

    assertThat(released()).isEqualTo(Price.of(9900, "CAD"));
  }

  @Test
  void nothingIsMovedIfNothingIsHeld() {
    atSezzle(authorized().releases(List.of(cents(5000))));
    assertThat(everything().isComplete()).isTrue();

    atSezzle(authorized().approved(false));
    assertThat(everything().isComplete()).isTrue();

    atSezzle(authorized().expiration(NOW.minusSeconds(1)));
    assertThat(everything().isComplete()).isTrue();

    verify(payments, never()).release(any());
    verify(payments, never()).refund(any());
  }

  @Test
  void whatWasSettledFirstIsToldAndTheRestGivenBack() {
    MoneyMovement settled = succeeded(MovementKind.RELEASE, request());
    when(payments.settle(checkout.getId())).thenReturn(List.of(settled));
    atSezzle(authorized().releases(List.of(cents(5000))));

    GivenBack given = everything();

    assertThat(given.isComplete()).isTrue();
    assertThat(given.movements()).containsExactly(settled);
    verify(payments, never()).release(any());
  }

  @Test
  void whatWasMovedAtSezzleEntersTheBooksBeforeAnythingIsGivenBack() {
    atSezzle(authorized());

    everything();
    giveBack.look(checkout);

    verify(adoption, times(2)).adopt(eq(checkout), any());
  }

  @Test
  void aCheckoutThatSezzleNeverKnewHoldsNothing() {
    SezzleCheckout unsent =
        new SezzleCheckout(
            SezzleMode.SANDBOX, 1L, "1-b", "hash", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);
    when(payments.settle(unsent.getId())).thenReturn(List.of());

    assertThat(
            giveBack
                .everything(unsent, Actor.CODE, LedgerMessage.of(StateReason.CART_CHANGED))
                .isComplete())
        .isTrue();
    assertThat(giveBack.look(unsent).isComplete()).isTrue();
    verify(client, never()).getOrder(any());
  }
}
