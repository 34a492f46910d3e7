package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.CreatedOrder;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class CheckoutStartTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final LaterClock clock = new LaterClock();
  private final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), clock);
  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final CheckoutStart start =
      new CheckoutStart(
          new Eligibility(settings, clients),
          settings,
          clients,
          ledger,
          new CartSession(new ReturnUrls(shop()), Texts.ofTheModule()),
          new OpenSessions(ledger, clients, clock),
          new SupersededCheckouts(
              ledger,
              leases,
              new SezzleOrders(clients, ledger, leases, clock),
              Runnable::run,
              clock),
          clock);

  @BeforeEach
  void sezzleMakesSessions() {
    DATABASE.clear();
    lenient().when(clients.current()).thenReturn(client);
    lenient().when(clients.of(any())).thenReturn(client);
    lenient().when(clients.current()).thenReturn(client);
    lenient().when(settings.current()).thenReturn(settings(Intent.AUTH, null));
    lenient()
        .when(settings.checkout())
        .thenReturn(new CheckoutSettings(Duration.ofMinutes(120), true));
    lenient().when(client.clockAhead()).thenReturn(Duration.ZERO);
    lenient().when(client.getOrder(any())).thenReturn(atSezzle("active"));
    lenient().when(settings.offer()).thenReturn(Carts.offerToAll());
    lenient().when(client.isAvailable()).thenReturn(true);
    lenient().when(client.createSession(any())).thenAnswer(CheckoutStartTest::session);
  }

  @Test
  void the_checkout_is_written_before_sezzle_is_asked_and_opened_after() throws Exception {
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
  void the_token_is_stored_only_as_its_hash() throws Exception {
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
  void a_fixed_locale_and_the_intent_of_the_settings_are_used() throws Exception {
    when(settings.current()).thenReturn(settings(Intent.CAPTURE, SezzleLocale.EN_CA));

    start.start(readyCart(), Locale.FRENCH);

    assertThat(only().getLocale()).isEqualTo(SezzleLocale.EN_CA);
    assertThat(only().getIntent()).isEqualTo(Intent.CAPTURE);
  }

  @Test
  void an_earlier_attempt_with_another_cart_is_ended_at_sezzle() throws Exception {
    StartedCheckout first = start.start(readyCart(), null);
    StartedCheckout second = start.start(cart("12.00", item("Mug", 1, "12.00")), null);

    SezzleCheckout earlier = ledger.get(first.checkoutId());
    verify(client).deleteCheckout(earlier.getSezzleOrderUuid().get());
    assertThat(earlier.getState()).isEqualTo(CheckoutState.CANCELLED);
    assertThat(ledger.get(second.checkoutId()).getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void an_earlier_attempt_that_can_not_be_ended_does_not_stop_the_new_one() throws Exception {
    StartedCheckout first = start.start(readyCart(), null);
    doThrow(new SezzleOutcomeUnknownException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(any());

    start.start(cart("12.00", item("Mug", 1, "12.00")), null);

    assertThat(ledger.get(first.checkoutId()).getState()).isEqualTo(CheckoutState.SUPERSEDED);
  }

  @Test
  void with_an_unchanged_cart_the_shopper_goes_back_to_the_open_session() throws Exception {
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
  void a_session_that_sezzle_does_not_have_open_any_more_is_not_gone_back_to() throws Exception {
    start.start(readyCart(), null);
    for (String status : List.of("completed", "denied", "deleted")) {
      when(client.getOrder(any())).thenReturn(atSezzle(status));
      assertThat(start.start(readyCart(), null).isMade()).as(status).isTrue();
    }
    doThrow(new SezzleNotFoundException(Failure.of("getOrder"))).when(client).getOrder(any());

    assertThat(start.start(readyCart(), null).isMade()).isTrue();
  }

  @Test
  void a_session_of_other_items_settings_or_language_or_that_ends_soon_is_not_gone_back_to()
      throws Exception {
    start.start(readyCart(), null);

    assertThat(start.start(cart("10.00", item("Mug", 2, "10.00")), null).isMade()).isTrue();
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isTrue();
    when(settings.current()).thenReturn(settings(Intent.CAPTURE, null));
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isTrue();
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isFalse();
    clock.later(Duration.ofMinutes(116));
    assertThat(start.start(readyCart(), Locale.CANADA_FRENCH).isMade()).isTrue();
  }

  @Test
  void the_session_ends_when_the_settings_say_by_sezzle_s_clock() throws Exception {
    when(client.clockAhead()).thenReturn(Duration.ofHours(1));

    start.start(readyCart(), null);

    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client).createSession(request.capture());
    assertThat(request.getValue().getOrder().get().getCheckoutExpiration().get())
        .isCloseTo(Instant.now().plus(Duration.ofHours(3)), within(1, ChronoUnit.MINUTES));
    assertThat(only().getSession().expires().get())
        .isCloseTo(Instant.now().plus(Duration.ofHours(2)), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void a_session_that_is_refused_because_sezzle_s_clock_was_not_known_is_asked_for_once_more()
      throws Exception {
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
  void a_session_that_is_refused_for_another_reason_is_not_asked_for_again() {
    doThrow(new SezzleRefusedException(Failure.of("createSession")))
        .when(client)
        .createSession(any());

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    verify(client, times(1)).createSession(any());
  }

  @Test
  void a_cart_is_not_sent_to_sezzle_without_end() throws Exception {
    when(client.getOrder(any())).thenReturn(atSezzle("deleted"));
    for (int tries = 0; tries < 20; tries++) {
      start.start(readyCart(), null);
    }

    refused(readyCart(), CheckoutMessage.REPEATED);
    clock.later(Duration.ofMinutes(61));
    assertThat(start.start(readyCart(), null).isMade()).isTrue();
  }

  private static Session session(InvocationOnMock call) {
    String reference = ((SessionRequest) call.getArgument(0)).getOrder().get().getReferenceId();
    return Session.builder()
        .uuid("session-" + reference)
        .order(
            CreatedOrder.builder()
                .uuid("order-" + reference)
                .checkoutUrl("https://checkout.example/" + reference)
                .build())
        .build();
  }

  private static org.broadleafsezzle.api.model.Order atSezzle(String status) {
    return org.broadleafsezzle.api.model.Order.builder().checkoutStatus(status).build();
  }

  @Test
  void if_sezzle_makes_no_session_the_shopper_is_told_and_the_attempt_has_failed() {
    doThrow(new SezzleOutcomeUnknownException(Failure.of("createSession")))
        .when(client)
        .createSession(any());

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    assertThat(only().getState()).isEqualTo(CheckoutState.FAILED);
  }

  @Test
  void wrong_settings_are_said_before_anything_is_written() {
    when(settings.current())
        .thenThrow(new SettingsException(SettingKey.MODE, "gateway.sezzle.mode is wrong"));

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    assertThat(all()).isEmpty();
  }

  @Test
  void a_cart_that_sezzle_is_not_offered_for_goes_nowhere() {
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
  void while_sezzle_does_not_answer_nothing_is_sent() {
    when(client.isAvailable()).thenReturn(false);

    refused(readyCart(), CheckoutMessage.UNAVAILABLE);

    assertThat(all()).isEmpty();
    verify(client, never()).createSession(any());
  }

  private void refused(Order cart, CheckoutMessage message) {
    assertThatThrownBy(() -> start.start(cart, null))
        .isInstanceOfSatisfying(
            CheckoutRefusedException.class, e -> assertThat(e.shopperMessage()).isEqualTo(message));
  }

  private static Order readyCart() {
    return cart("10.00", item("Mug", 1, "10.00"));
  }

  private SezzleCheckout only() {
    assertThat(all()).hasSize(1);
    return all().get(0);
  }

  private List<SezzleCheckout> all() {
    return ledger.findByOrder(Carts.ORDER_ID, EnumSet.allOf(CheckoutState.class));
  }

  private static BaseUrlResolver shop() {
    BaseUrlResolver shop = mock(BaseUrlResolver.class);
    lenient().when(shop.getSiteBaseUrl()).thenReturn("https://shop.example");
    return shop;
  }

  private static SezzleSettings settings(Intent intent, SezzleLocale locale) {
    return SezzleSettings.builder()
        .mode(SezzleMode.SANDBOX)
        .intent(intent)
        .fixedLocale(locale)
        .connectTimeout(Duration.ofSeconds(1))
        .readTimeout(Duration.ofSeconds(1))
        .build();
  }
}
