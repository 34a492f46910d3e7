package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.CreatedOrder;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.settings.OfferSettings;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The checkout is written down, and a session asked for. */
class CheckoutStartTest extends CheckoutStartScene {

  @Test
  void theCheckoutIsWrittenBeforeSezzleIsAskedAndOpenedAfter() throws Exception {
    doAnswer(
            call -> {
              assertThat(only().getState()).isEqualTo(CheckoutState.CREATED);
              return Session.builder()
                  .uuid("session")
                  .order(
                      CreatedOrder.builder()
                          .uuid("order")
                          .checkoutUrl("https://checkout.example/1")
                          .build())
                  .build();
            })
        .when(client)
        .createSession(any());

    StartedCheckout started = start.start(readyCart(), Locale.CANADA_FRENCH);

    assertThat(started.checkoutUrl()).isEqualTo("https://checkout.example/1");
    assertThat(only().getId()).isEqualTo(started.checkoutId());
    assertThat(only().getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(only().getSezzleOrderUuid()).contains("order");
    assertThat(only().getLocale()).isEqualTo(SezzleLocale.FR_CA);
    assertThat(only().getReferenceId()).matches("42-[0-9a-f]{16}");
  }

  @Test
  void sezzleIsToldToAskForTheAddressOfACartThatHasNoneAndTheLedgerKnows() throws Exception {
    Order cart = readyCart();
    FulfillmentGroup group = Carts.shipping(null);
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
    refused(cart, CheckoutMessage.INCOMPLETE);
    when(settings.offer())
        .thenReturn(
            OfferSettings.builder()
                .currencies(Set.of("USD"))
                .countries(Set.of("US"))
                .addressCollected(true)
                .build());

    start.start(cart, null);

    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client).createSession(request.capture());
    assertThat(request.getValue().getOrder().get().isRequiresShippingInfo()).isTrue();
    assertThat(request.getValue().getCustomer().get().getShippingAddress()).isEmpty();
    assertThat(only().getSession().isAddressAsked()).isTrue();
  }

  @Test
  void sezzleDoesNotAskForAnAddressThatTheShopKnowsOrDoesNotNeed() throws Exception {
    start.start(readyCart(), null);

    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client).createSession(request.capture());
    assertThat(request.getValue().getOrder().get().isRequiresShippingInfo()).isFalse();
    assertThat(only().getSession().isAddressAsked()).isFalse();
  }

  @Test
  void theTokenIsStoredOnlyAsItsHash() throws Exception {
    start.start(readyCart(), null);

    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client).createSession(request.capture());
    String url = request.getValue().getCompleteUrl().getHref();
    String token = url.substring(url.indexOf('=') + 1);
    assertThat(token).hasSize(43);
    assertThat(only().getReturnTokenHash().get()).isNotEqualTo(token).hasSize(64);
    assertThat(ledger.findByReturnTokenHash(ReturnToken.received(token).hash())).isPresent();
  }

  @Test
  void theAddressesToComeBackToCarryTheTokenAndAreTheShopsOwn() throws Exception {
    start.start(readyCart(), null);

    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client).createSession(request.capture());
    String complete = request.getValue().getCompleteUrl().getHref();
    assertThat(complete).startsWith("https://shop.example/sezzle/return?token=");
    assertThat(request.getValue().getCancelUrl().getHref())
        .isEqualTo(complete.replace("/sezzle/return", "/sezzle/cancel"));
  }

  @Test
  void howSezzlesPageIsShownIsSaidUnlessItIsARedirect() throws Exception {
    start.start(readyCart(), null);
    start.start(readyCart(), null, Optional.empty(), CheckoutMode.POPUP);

    ArgumentCaptor<SessionRequest> requests = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client, times(2)).createSession(requests.capture());
    assertThat(requests.getAllValues())
        .extracting(request -> request.getOrder().get().getCheckoutMode())
        .containsExactly(Optional.empty(), Optional.of(CheckoutMode.POPUP));
  }

  @Test
  void aFixedLocaleAndTheIntentOfTheSettingsAreUsed() throws Exception {
    when(settings.current()).thenReturn(settings(Intent.CAPTURE, SezzleLocale.EN_CA));

    start.start(readyCart(), Locale.FRENCH);

    assertThat(only().getLocale()).isEqualTo(SezzleLocale.EN_CA);
    assertThat(only().getIntent()).isEqualTo(Intent.CAPTURE);
  }

  @Test
  void theSessionEndsWhenTheSettingsSayBySezzleSClock() throws Exception {
    when(client.clockAhead()).thenReturn(Duration.ofHours(1));

    start.start(readyCart(), null);

    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client).createSession(request.capture());
    assertThat(request.getValue().getOrder().get().getCheckoutExpiration().get())
        .isCloseTo(Instant.now().plus(Duration.ofHours(3)), within(1, ChronoUnit.MINUTES));
    assertThat(only().getSession().expires().get())
        .isCloseTo(Instant.now().plus(Duration.ofHours(2)), within(1, ChronoUnit.MINUTES));
  }
}
