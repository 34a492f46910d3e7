package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** The end of earlier sessions of a cart. */
class SessionReuseTest extends CheckoutStartScene {

  @Test
  void anEarlierAttemptWithAnotherCartIsEndedAtSezzle() throws Exception {
    StartedCheckout first = start.start(readyCart(), null);
    StartedCheckout second = start.start(cart("12.00", item("Mug", 1, "12.00")), null);

    SezzleCheckout earlier = ledger.get(first.checkoutId());
    verify(client).deleteCheckout(earlier.getSezzleOrderUuid().get());
    assertThat(earlier.getState()).isEqualTo(CheckoutState.CANCELLED);
    assertThat(ledger.get(second.checkoutId()).getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void anEarlierAttemptThatCanNotBeEndedDoesNotStopTheNewOne() throws Exception {
    StartedCheckout first = start.start(readyCart(), null);
    doThrow(new SezzleOutcomeUnknownException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(any());

    start.start(cart("12.00", item("Mug", 1, "12.00")), null);

    assertThat(ledger.get(first.checkoutId()).getState()).isEqualTo(CheckoutState.SUPERSEDED);
  }

  @Test
  void withAnUnchangedCartTheShopperGoesBackToTheOpenSession() throws Exception {
    StartedCheckout first = start.start(readyCart(), null);
    StartedCheckout second = start.start(readyCart(), null);

    assertThat(second.checkoutId()).isEqualTo(first.checkoutId());
    assertThat(second.checkoutUrl()).isEqualTo(first.checkoutUrl());
    assertThat(first.isMade()).isTrue();
    assertThat(second.isMade()).isFalse();
    assertThat(all()).hasSize(1);
    verify(client, times(1)).createSession(any());
  }

  @Test
  void aSessionThatIsShownOtherwiseIsNotGoneBackToAndIsEnded() throws Exception {
    StartedCheckout framed = start.start(readyCart(), null, Optional.empty(), CheckoutMode.IFRAME);
    assertThat(start.start(readyCart(), null, Optional.empty(), CheckoutMode.IFRAME).isMade())
        .isFalse();

    assertThat(start.start(readyCart(), null).isMade()).isTrue();

    assertThat(ledger.get(framed.checkoutId()).getState()).isEqualTo(CheckoutState.CANCELLED);
  }

  @Test
  void aSessionThatSezzleDoesNotHaveOpenAnyMoreIsNotGoneBackTo() throws Exception {
    start.start(readyCart(), null);
    for (String status : List.of("completed", "denied", "deleted")) {
      when(client.getOrder(any())).thenReturn(atSezzle(status));
      assertThat(start.start(readyCart(), null).isMade()).as(status).isTrue();
    }
    doThrow(new SezzleNotFoundException(Failure.of("getOrder"))).when(client).getOrder(any());

    assertThat(start.start(readyCart(), null).isMade()).isTrue();
  }

  @Test
  void aSessionOfOtherItemsSettingsOrLanguageOrThatEndsSoonIsNotGoneBackTo() throws Exception {
    start.start(readyCart(), null);

    assertThat(start.start(cart("10.00", item("Mug", 2, "10.00")), null).isMade()).isTrue();
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isTrue();
    when(settings.current()).thenReturn(settings(Intent.CAPTURE, null));
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isTrue();
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isFalse();
    clock.later(Duration.ofMinutes(116));
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isTrue();
  }
}
