package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
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
import org.broadleafsezzle.session.Sessions;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.tokenization.Agreements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.junit.jupiter.MockitoExtension;

/** A cart, and a Sezzle that makes sessions. */
@ExtendWith(MockitoExtension.class)
abstract class CheckoutStartScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  final SezzleClient client = mock(SezzleClient.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final LaterClock clock = new LaterClock();
  final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), clock);
  final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  final Agreements agreements = mock(Agreements.class);
  final CheckoutStart start =
      new CheckoutStart(
          new Eligibility(settings, clients),
          settings,
          clients,
          ledger,
          Sessions.byDefault(),
          new ReturnUrls(shop()),
          new OpenSessions(ledger, clients, clock),
          new SupersededCheckouts(
              ledger,
              leases,
              new SezzleOrders(clients, ledger, leases, clock),
              Runnable::run,
              clock),
          agreements,
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
        .thenReturn(new CheckoutSettings(Duration.ofMinutes(120), true, null));
    lenient().when(client.clockAhead()).thenReturn(Duration.ZERO);
    lenient().when(client.getOrder(any())).thenReturn(atSezzle("active"));
    lenient().when(settings.offer()).thenReturn(Carts.offerToAll());
    lenient().when(client.isAvailable()).thenReturn(true);
    lenient().when(client.createSession(any())).thenAnswer(CheckoutStartTest::session);
  }

  static Session session(InvocationOnMock call) {
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

  static org.broadleafsezzle.api.model.Order atSezzle(String status) {
    return org.broadleafsezzle.api.model.Order.builder().checkoutStatus(status).build();
  }

  void refused(Order cart, CheckoutMessage message) {
    assertThatThrownBy(() -> start.start(cart, null))
        .isInstanceOfSatisfying(
            CheckoutRefusedException.class, e -> assertThat(e.shopperMessage()).isEqualTo(message));
  }

  static Order readyCart() {
    return cart("10.00", item("Mug", 1, "10.00"));
  }

  SezzleCheckout only() {
    assertThat(all()).hasSize(1);
    return all().get(0);
  }

  List<SezzleCheckout> all() {
    return ledger.findByOrder(Carts.ORDER_ID, EnumSet.allOf(CheckoutState.class));
  }

  static BaseUrlResolver shop() {
    BaseUrlResolver shop = mock(BaseUrlResolver.class);
    lenient().when(shop.getSiteBaseUrl()).thenReturn("https://shop.example");
    return shop;
  }

  static SezzleSettings settings(Intent intent, SezzleLocale locale) {
    return SezzleSettings.builder()
        .mode(SezzleMode.SANDBOX)
        .intent(intent)
        .fixedLocale(locale)
        .connectTimeout(Duration.ofSeconds(1))
        .readTimeout(Duration.ofSeconds(1))
        .build();
  }
}
