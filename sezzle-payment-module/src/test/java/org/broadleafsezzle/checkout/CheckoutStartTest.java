package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
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
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
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
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class CheckoutStartTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final CheckoutLeases leases =
      new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC());
  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final CheckoutStart start =
      new CheckoutStart(
          new Eligibility(settings, clients),
          settings,
          clients,
          ledger,
          new CartSession(new ReturnUrls(shop()), Texts.ofTheModule()),
          new SupersededCheckouts(
              ledger,
              leases,
              new SezzleOrders(clients, ledger, leases, Clock.systemUTC()),
              Runnable::run,
              Clock.systemUTC()),
          Clock.systemUTC());

  @BeforeEach
  void sezzleMakesSessions() {
    DATABASE.clear();
    lenient().when(clients.current()).thenReturn(client);
    lenient().when(clients.of(any())).thenReturn(client);
    lenient().when(clients.current()).thenReturn(client);
    lenient().when(settings.current()).thenReturn(settings(Intent.AUTH, null));
    lenient().when(settings.offer()).thenReturn(Carts.offerToAll());
    lenient().when(client.isAvailable()).thenReturn(true);
    lenient()
        .when(client.createSession(any()))
        .thenAnswer(
            call -> {
              String reference =
                  ((SessionRequest) call.getArgument(0)).getOrder().get().getReferenceId();
              return Session.builder()
                  .uuid("session-" + reference)
                  .order(
                      CreatedOrder.builder()
                          .uuid("order-" + reference)
                          .checkoutUrl("https://checkout.example/" + reference)
                          .build())
                  .build();
            });
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
  void an_earlier_attempt_is_ended_at_sezzle() throws Exception {
    StartedCheckout first = start.start(readyCart(), null);
    StartedCheckout second = start.start(readyCart(), null);

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

    start.start(readyCart(), null);

    assertThat(ledger.get(first.checkoutId()).getState()).isEqualTo(CheckoutState.SUPERSEDED);
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
