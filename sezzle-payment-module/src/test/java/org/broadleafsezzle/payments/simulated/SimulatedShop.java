package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.payments.Differences;
import org.broadleafsezzle.payments.FollowUpOrders;
import org.broadleafsezzle.payments.GiveBack;
import org.broadleafsezzle.payments.ImportedMovements;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.payments.UnclearMovements;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/** The module's payments as a shop has them, over HTTP to the simulator, with a ledger in H2. */
final class SimulatedShop implements AutoCloseable {

  private final SimulatedSezzle sezzle;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzlePayments payments;
  private final FollowUpOrders followUps;
  private final SezzleOrders orders;
  private final ImportedMovements adoption;
  private final UnclearMovements unclear;
  private final GiveBack giveBack;
  private final Clock clock;
  private HttpSezzleClient client;

  SimulatedShop(SimulatedSezzle sezzle, LedgerDatabase database, Clock clock) {
    this.sezzle = sezzle;
    this.clock = clock;
    checkouts = new CheckoutLedger(database.transactions());
    movements = new MovementLedger(database.transactions());
    CheckoutLeases leases = new CheckoutLeases(database.transactions(), Clock.systemUTC());
    payments = new SezzlePayments(clients, checkouts, movements, leases, clock);
    followUps = new FollowUpOrders(settings(), clients, checkouts, movements, leases, clock);
    adoption = new ImportedMovements(clients, checkouts, movements, clock);
    orders = new SezzleOrders(clients, checkouts, leases, clock);
    unclear =
        new UnclearMovements(
            clients,
            checkouts,
            movements,
            leases,
            new Timeline(database.transactions(), movements),
            mock(Charges.class),
            clock);
    giveBack = new GiveBack(payments, clients, adoption);
    when(clients.clockAhead(any())).thenAnswer(call -> clockAhead());
    useClient(Duration.ofSeconds(10), 3);
  }

  /** Of the shop's clock, where the client knows the machine's. */
  private Duration clockAhead() {
    Duration shopAhead = Duration.between(Instant.now(), clock.instant());
    Duration ahead = client.clockAhead().minus(shopAhead);
    return ahead.abs().compareTo(Duration.ofSeconds(5)) < 0 ? Duration.ZERO : ahead;
  }

  private static SezzleSettingsSource settings() {
    SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
    when(settings.current())
        .thenReturn(
            SezzleSettings.builder()
                .mode(SezzleMode.SANDBOX)
                .intent(Intent.AUTH)
                .upcharge(true)
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(Duration.ofSeconds(10))
                .build());
    return settings;
  }

  /** Talks to Sezzle with a new client from now on: no circuit breaker is open. */
  void useClient(Duration readTimeout, int attempts) {
    close();
    client =
        new HttpSezzleClient(
            SezzleClientConfig.builder(
                    sezzle.apiUrl(),
                    SimulatorOptions.DEMO_PUBLIC_KEY,
                    SimulatorOptions.DEMO_PRIVATE_KEY)
                .readTimeout(readTimeout)
                .maxAttempts(attempts)
                .retryDelay(Duration.ofMillis(5))
                .build(),
            new SimpleMeterRegistry());
    when(clients.of(any())).thenReturn(client);
  }

  SezzlePayments payments() {
    return payments;
  }

  /** The answers of a person. */
  UnclearMovements unclear() {
    return unclear;
  }

  GiveBack giveBack() {
    return giveBack;
  }

  FollowUpOrders followUps() {
    return followUps;
  }

  SezzleOrders orders() {
    return orders;
  }

  /** Movements that Sezzle has and the shop lacks enter the books. */
  List<MoneyMovement> adopt(SezzleCheckout checkout) {
    return adoption.adopt(checkout, atSezzle(checkout));
  }

  /** The same of orders that Sezzle made of it. */
  List<MoneyMovement> adoptAdditionalOrders(SezzleCheckout checkout) {
    return adoption.adoptAdditionalOrders(checkout, atSezzle(checkout));
  }

  private org.broadleafsezzle.api.model.Order atSezzle(SezzleCheckout checkout) {
    return client.getOrder(checkout.getSezzleOrderUuid().get());
  }

  /** The differences between the books of both. */
  List<LedgerMessage> differences(SezzleCheckout checkout) {
    return Differences.between(
            checkouts.get(checkout.getId()),
            atSezzle(checkout),
            movements.findByCheckout(checkout.getId()),
            clock.instant(),
            clock.instant())
        .found();
  }

  /** Has Sezzle make an additional order, and forgets that it did. */
  void upchargeOnly(SezzleCheckout checkout, Intent intent, long cents) {
    client.upcharge(
        checkout.getSezzleOrderUuid().get(),
        intent,
        Price.of(cents, "USD"),
        UUID.randomUUID().toString());
  }

  CheckoutLedger checkouts() {
    return checkouts;
  }

  MovementLedger movements() {
    return movements;
  }

  /** A checkout the shopper has not decided on. */
  SezzleCheckout open(long cents) {
    Price amount = Price.of(cents, "USD");
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            42L,
            "42-" + UUID.randomUUID(),
            UUID.randomUUID().toString(),
            amount,
            Intent.AUTH,
            SezzleLocale.EN_US,
            clock.instant());
    checkouts.add(checkout);
    var session =
        client.createSession(
            SessionRequest.builder()
                .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
                .completeUrl(ReturnUrl.of("https://shop.example/return"))
                .order(
                    SessionOrder.builder()
                        .intent(Intent.AUTH)
                        .referenceId(checkout.getReferenceId())
                        .description("Order 42")
                        .orderAmount(amount)
                        .build())
                .build());
    return checkouts.change(
        checkout.getId(),
        row -> row.open(session.getUuid(), session.getOrder().get().getUuid(), clock.instant()));
  }

  /** A paid order with its money authorized. */
  SezzleCheckout paid(long cents) {
    SezzleCheckout open = open(cents);
    sezzle.approve(open.getSezzleOrderUuid().get());
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), clock.instant()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
  }

  /** Has Sezzle carry out a movement, and forgets that it did. */
  void sendOnly(SezzleCheckout checkout, MoneyMovement movement) {
    String order = checkout.getSezzleOrderUuid().get();
    if (movement.getKind() == MovementKind.CAPTURE) {
      client.capture(order, movement.getAmount(), movement.getRequestId());
    } else {
      client.release(order, movement.getAmount(), movement.getRequestId());
    }
  }

  static MovementRequest request(SezzleCheckout checkout, long cents) {
    return new MovementRequest(checkout.getId(), Price.of(cents, "USD"), Actor.CODE, "why");
  }

  /** The shop's books of this order are Sezzle's, to the cent and to the uuid. */
  void assertBooksEqual(SezzleCheckout checkout) {
    JsonNode atSezzle = sezzle.order(checkout.getSezzleOrderUuid().get()).path("authorization");
    assertEqual(checkout, MovementKind.CAPTURE, atSezzle.path("captures"));
    assertEqual(checkout, MovementKind.REFUND, atSezzle.path("refunds"));
    assertEqual(checkout, MovementKind.RELEASE, atSezzle.path("releases"));
  }

  private void assertEqual(SezzleCheckout checkout, MovementKind kind, JsonNode atSezzle) {
    Set<String> there = new TreeSet<>();
    atSezzle.forEach(
        one ->
            there.add(
                one.path("uuid").asText()
                    + " "
                    + one.path("amount").path("amountInCents").asLong()));
    Set<String> here =
        movements.findByCheckout(checkout.getId()).stream()
            .filter(one -> one.getKind() == kind)
            .filter(one -> one.getState() == MovementState.SUCCEEDED)
            .map(SimulatedShop::line)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(here).as("%s in the shop's books and in Sezzle's", kind).isEqualTo(there);
  }

  private static String line(MoneyMovement movement) {
    return movement.getSezzleUuid().get() + " " + movement.getAmount().getAmountInCents();
  }

  /** The movements in the shop's books. */
  long movedInCents(SezzleCheckout checkout, MovementKind kind) {
    return movements.findByCheckout(checkout.getId()).stream()
        .filter(one -> one.getKind() == kind && one.getState() == MovementState.SUCCEEDED)
        .mapToLong(one -> one.getAmount().getAmountInCents())
        .sum();
  }

  @Override
  public void close() {
    try {
      if (client != null) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
