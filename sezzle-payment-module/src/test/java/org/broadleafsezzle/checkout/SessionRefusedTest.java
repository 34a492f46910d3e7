package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** No session is made, and the shopper is told. */
class SessionRefusedTest extends CheckoutStartScene {

  @Test
  void aSessionThatIsRefusedBecauseSezzleSClockWasNotKnownIsAskedForOnceMore() throws Exception {
    when(client.clockAhead()).thenReturn(Duration.ZERO, Duration.ofHours(3));
    doThrow(new SezzleRefusedException(Failure.of("createSession")))
        .doAnswer(CheckoutStartTest::session)
        .when(client)
        .createSession(any());

    assertThat(start.start(readyCart(), null).isMade()).isTrue();

    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client, times(2)).createSession(request.capture());
    assertThat(request.getValue().getOrder().get().getCheckoutExpiration().get())
        .isCloseTo(Instant.now().plus(Duration.ofHours(5)), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void aSessionThatIsRefusedForAnotherReasonIsNotAskedForAgain() {
    doThrow(new SezzleRefusedException(Failure.of("createSession")))
        .when(client)
        .createSession(any());

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    verify(client, times(1)).createSession(any());
  }

  @Test
  void aCartIsNotSentToSezzleWithoutEnd() throws Exception {
    when(client.getOrder(any())).thenReturn(atSezzle("deleted"));
    for (int tries = 0; tries < 20; tries++) {
      start.start(readyCart(), null);
    }

    refused(readyCart(), CheckoutMessage.REPEATED);
    clock.later(Duration.ofMinutes(61));
    assertThat(start.start(readyCart(), null).isMade()).isTrue();
  }

  @Test
  void ifSezzleMakesNoSessionTheShopperIsToldAndTheAttemptHasFailed() {
    doThrow(new SezzleOutcomeUnknownException(Failure.of("createSession")))
        .when(client)
        .createSession(any());

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    assertThat(only().getState()).isEqualTo(CheckoutState.FAILED);
  }

  @Test
  void wrongSettingsAreSaidBeforeAnythingIsWritten() {
    when(settings.current())
        .thenThrow(new SettingsException(SettingKey.MODE, "gateway.sezzle.mode is wrong"));

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    assertThat(all()).isEmpty();
  }

  @Test
  void aCartThatSezzleIsNotOfferedForGoesNowhere() {
    Order withoutEmail = readyCart();
    when(withoutEmail.getEmailAddress()).thenReturn(null);
    Order submitted = readyCart();
    when(submitted.getStatus()).thenReturn(OrderStatus.SUBMITTED);

    refused(null, CheckoutMessage.INCOMPLETE);
    refused(new NullOrderImpl(), CheckoutMessage.INCOMPLETE);
    refused(withoutEmail, CheckoutMessage.INCOMPLETE);
    refused(submitted, CheckoutMessage.INELIGIBLE);
    refused(cart("0.99", item("Sticker", 1, "0.99")), CheckoutMessage.INELIGIBLE);
    assertThat(all()).isEmpty();
    verify(client, never()).createSession(any());
  }

  @Test
  void whileSezzleDoesNotAnswerNothingIsSent() {
    when(client.isAvailable()).thenReturn(false);

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    assertThat(all()).isEmpty();
    verify(client, never()).createSession(any());
  }
}
