package org.broadleafsezzle.link;

import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.CreatedOrder;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.checkout.Carts;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.OpenSessions;
import org.broadleafsezzle.checkout.ReturnUrls;
import org.broadleafsezzle.checkout.SupersededCheckouts;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.session.Sessions;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.LinkSettings;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.tokenization.Agreements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.invocation.InvocationOnMock;

/** A cart taken by phone, an administrator, and a Sezzle that makes sessions. */
abstract class LinkScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Actor ADA = Actor.administrator("ada");
  static final String EMAIL = "grace@planted.example";

  final Clock clock = Clock.systemUTC();
  final SezzleClient client = mock(SezzleClient.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final BaseUrlResolver shop = mock(BaseUrlResolver.class);
  final PlatformOrders platform = mock(PlatformOrders.class);
  final PlatformThread thread = mock(PlatformThread.class);
  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), clock);
  final PayLinks links = new PayLinks(DATABASE.transactions());
  final Timeline timeline =
      new Timeline(DATABASE.transactions(), new MovementLedger(DATABASE.transactions()));
  final SezzleOrders orders = new SezzleOrders(clients, checkouts, leases, clock);
  final Eligibility eligibility = new Eligibility(settings, clients);
  final LinkAddresses addresses = new LinkAddresses(shop);
  final CheckoutStart start =
      new CheckoutStart(
          eligibility,
          settings,
          clients,
          checkouts,
          Sessions.byDefault(),
          new ReturnUrls(shop),
          new OpenSessions(checkouts, clients, clock),
          new SupersededCheckouts(checkouts, leases, orders, Runnable::run, clock),
          mock(Agreements.class),
          clock);
  final LinkSending sending =
      new LinkSending(
          settings,
          addresses,
          eligibility,
          thread,
          platform,
          leases,
          links,
          new OpenAttempts(checkouts, clients, orders),
          start,
          timeline,
          clock);
  final LinkCancellation cancellation = new LinkCancellation(checkouts, clients, orders, clock);
  final LostLinks lostLinks = new LostLinks(links, checkouts, clients, clock);
  final OpenedLinks openedLinks = new OpenedLinks(links, checkouts, clock);

  /** As Sezzle was asked for them, in order. */
  final List<SessionRequest> asked = new ArrayList<>();

  @BeforeEach
  void sezzleMakesSessions() {
    DATABASE.clear();
    lenient().when(shop.getSiteBaseUrl()).thenReturn("https://shop.example");
    lenient().when(clients.current()).thenReturn(client);
    lenient().when(clients.of(any())).thenReturn(client);
    lenient().when(client.isAvailable()).thenReturn(true);
    lenient().when(client.clockAhead()).thenReturn(Duration.ZERO);
    lenient().when(client.createSession(any())).thenAnswer(call -> session(call.getArgument(0)));
    lenient().when(settings.current()).thenReturn(settings());
    lenient().when(settings.offer()).thenReturn(Carts.offerToAll());
    lenient()
        .when(settings.checkout())
        .thenReturn(new CheckoutSettings(Duration.ofMinutes(120), true, null));
    lenient().when(settings.link()).thenReturn(new LinkSettings(true, Duration.ofHours(72)));
    lenient().when(thread.runFor(any(), any())).thenAnswer(LinkScene::run);
    Order cart = cart("10.00", item("Mug", 1, "10.00"));
    lenient().when(platform.read(Carts.ORDER_ID)).thenReturn(Optional.of(cart));
  }

  private static Object run(InvocationOnMock call) {
    return ((Supplier<?>) call.getArgument(1)).get();
  }

  Session session(SessionRequest request) {
    asked.add(request);
    String reference = request.getOrder().get().getReferenceId();
    return Session.builder()
        .uuid("session-" + reference)
        .order(
            CreatedOrder.builder()
                .uuid("order-" + reference)
                .checkoutUrl("https://checkout.example/" + reference)
                .build())
        .build();
  }

  private static SezzleSettings settings() {
    return SezzleSettings.builder()
        .mode(SezzleMode.SANDBOX)
        .intent(Intent.AUTH)
        .connectTimeout(Duration.ofSeconds(1))
        .readTimeout(Duration.ofSeconds(1))
        .build();
  }

  /** Sezzle's answer about every order. */
  void atSezzle(String status) {
    lenient()
        .when(client.getOrder(any()))
        .thenReturn(org.broadleafsezzle.api.model.Order.builder().checkoutStatus(status).build());
  }

  LinkRequest byEmail(String seen) {
    return new LinkRequest(
        UUID.randomUUID().toString(),
        Carts.ORDER_ID,
        LinkChannel.EMAIL,
        EMAIL,
        LinkLanguage.ENGLISH,
        seen);
  }

  LinkRequest copied(String seen) {
    return new LinkRequest(
        UUID.randomUUID().toString(),
        Carts.ORDER_ID,
        LinkChannel.COPY,
        null,
        LinkLanguage.FRENCH,
        seen);
  }

  PayLink sent() {
    return sending.send(byEmail(null), ADA).link().get();
  }

  SezzleCheckout checkoutOf(PayLink link) {
    return checkouts.get(links.find(link.getId()).get().getCheckoutId().get());
  }

  LinkState stateOf(PayLink link) {
    PayLink now = links.find(link.getId()).get();
    return LinkState.of(now, now.getCheckoutId().map(checkouts::get), clock.instant());
  }

  List<SezzleCheckout> all() {
    return checkouts.findByOrder(Carts.ORDER_ID, EnumSet.allOf(CheckoutState.class));
  }
}
