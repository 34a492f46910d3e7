package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.api.model.Customer;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.ledger.AccountUse;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.UnclearMovements;
import org.broadleafsezzle.saved.Accounts;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The charge of a saved account meets each fault, before and after Sezzle has made the order.
 * Sezzle lists no orders, so that the shop can't find out what came of it: it never asks again
 * automatically. Sezzle tells of the order, or a person names it or has it asked for again; in the
 * end there is one order, and it is the checkout's.
 */
class ChargeFaultMatrixTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final SimulatedSezzle SEZZLE = new SimulatedSezzle();
  private static final MovableClock CLOCK = new MovableClock(Clock.systemUTC());
  private static final String CHARGE = "createCustomerOrder";
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration IMPATIENT = Duration.ofMillis(400);
  private static final long LATE_MILLIS = 600;
  private static final Duration LISTED_AFTER = Duration.ofMinutes(3);

  private final SezzleClients clients = mock(SezzleClients.class);
  private final SavedAccounts accounts = Accounts.in(DATABASE);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final CheckoutLeases leases =
      new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC());
  private final Charges charges =
      new Charges(clients, accounts, checkouts, movements, leases, CLOCK);
  private final UnclearMovements unclear =
      new UnclearMovements(
          clients,
          checkouts,
          movements,
          leases,
          new Timeline(DATABASE.transactions(), movements),
          charges,
          CLOCK);

  private HttpSezzleClient client;
  private String customer;

  record Fault(Set<Manner> manners, String kind, String when) {
    @Override
    public String toString() {
      return (manners.isEmpty() ? "kind" : "unsure") + ": " + kind + " " + when;
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(Gateways.KIND, Gateways.UNSURE)
        .flatMap(
            manners ->
                SimulatedSezzle.FAULTS.stream()
                    .flatMap(
                        kind ->
                            Stream.of("BEFORE", "AFTER")
                                .map(when -> new Fault(manners, kind, when))));
  }

  @AfterEach
  void noFaultIsLeft() throws IOException {
    client.close();
    SEZZLE.clearFaults();
    SEZZLE.kind();
    SEZZLE.resetClock();
    CLOCK.reset();
  }

  @AfterAll
  static void close() {
    SEZZLE.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void thereIsOneOrderInTheEndAndItIsTheCheckouts(Fault fault) throws IOException {
    useClient(PATIENT);
    SezzleCheckout checkout = charging();
    SEZZLE.manners(fault.manners(), LISTED_AFTER.toMillis());
    SEZZLE.fault(CHARGE, fault.kind(), fault.when(), 1, LATE_MILLIS);
    useClient(Set.of("LATE", "NEVER").contains(fault.kind()) ? IMPATIENT : PATIENT);

    MoneyMovement charge = charges.charge(checkout.getId(), Actor.SHOPPER);
    useClient(PATIENT);
    awaitLateOnes();

    assertThat(charge.getState()).isEqualTo(MovementState.STARTED);
    assertThat(charges.settle(checkout.getId()).get().getUnclearSince()).isEmpty();
    List<String> made = SEZZLE.ordersOf(checkout.getReferenceId());
    assertThat(made).hasSize(fault.when().equals("AFTER") || fault.kind().equals("LATE") ? 1 : 0);
    if (made.size() == 1 && fault.manners().isEmpty()) {
      assertThat(charges.adopt(made.get(0)).get().getId()).isEqualTo(checkout.getId());
    } else {
      aPersonAnswers(checkout, charge, made.stream().findFirst());
    }

    isTheCheckouts(checkout, SEZZLE.ordersOf(checkout.getReferenceId()));
    assertThat(calls().map(call -> call.path("headers").path("sezzle-request-id").asText()))
        .hasSize(made.isEmpty() ? 2 : 1)
        .containsOnly(charge.getRequestId());
    assertThat(charges.settle(checkout.getId())).isEmpty();
  }

  private void aPersonAnswers(
      SezzleCheckout checkout, MoneyMovement charge, Optional<String> made) {
    SEZZLE.moveClock(Duration.ofMinutes(11).toSeconds());
    CLOCK.move(Duration.ofMinutes(11));
    assertThat(charges.settle(checkout.getId()).get().getUnclearSince()).isPresent();
    assertThat(calls()).hasSize(1);
    if (made.isPresent()) {
      unclear.carriedOut(charge.getRequestId(), made, Actor.CODE, "seen");
    } else {
      unclear.askAgain(charge.getRequestId(), Actor.CODE, "not seen");
    }
  }

  private void isTheCheckouts(SezzleCheckout checkout, List<String> orders) {
    SezzleCheckout now = checkouts.get(checkout.getId());
    assertThat(orders).containsExactly(now.getSezzleOrderUuid().get());
    assertThat(now.getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(now.getBooks().getUnsettled()).isZero();
    assertThat(movements.findByCheckout(checkout.getId()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getState()).isEqualTo(MovementState.SUCCEEDED);
              assertThat(one.getSezzleUuid()).contains(orders.get(0));
            });
  }

  /** The simulator still makes the order of a call that it answers late. */
  private void awaitLateOnes() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                calls()
                    .filter(call -> call.path("fault").asText().startsWith("LATE"))
                    .noneMatch(call -> call.path("status").isNull()));
  }

  private Stream<JsonNode> calls() {
    return StreamSupport.stream(SEZZLE.calls(CHARGE, customer).spliterator(), false);
  }

  /** A new one has no circuit open. */
  private void useClient(Duration readTimeout) throws IOException {
    if (client != null) {
      client.close();
    }
    client =
        new HttpSezzleClient(
            SezzleClientConfig.builder(
                    SEZZLE.apiUrl(),
                    SimulatorOptions.DEMO_PUBLIC_KEY,
                    SimulatorOptions.DEMO_PRIVATE_KEY)
                .readTimeout(readTimeout)
                .maxAttempts(3)
                .retryDelay(Duration.ofMillis(5))
                .build(),
            new SimpleMeterRegistry());
    SezzleClient now = client;
    when(clients.of(any())).thenReturn(now);
    when(clients.clockAhead(any())).thenReturn(Duration.ZERO);
  }

  /** A checkout of an account that a shopper has saved at Sezzle. */
  private SezzleCheckout charging() {
    SessionRequest question =
        SessionRequest.builder()
            .customer(Customer.builder().tokenize(true).email("ada@example.com").build())
            .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
            .completeUrl(ReturnUrl.of("https://shop.example/return"))
            .build();
    String token = client.createSession(question).getTokenize().get().getToken();
    SEZZLE.agree(token);
    customer = client.getTokenSession(token).getCustomer().get().getUuid();
    SavedAccount account = Accounts.saved(accounts, customer, CLOCK.instant());
    SezzleCheckout checkout =
        new SezzleCheckout(
                SezzleMode.SANDBOX,
                42L,
                "42-" + UUID.randomUUID(),
                UUID.randomUUID().toString(),
                Price.of(5000, "USD"),
                Intent.AUTH,
                SezzleLocale.EN_US,
                CLOCK.instant())
            .with(AccountUse.charging(account.getId()));
    checkouts.add(checkout);
    return checkout;
  }
}
