package org.broadleafsezzle.payments;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
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
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A payment whose authorization has expired, and a Sezzle that makes new orders of it. */
abstract class FollowUpScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Price AMOUNT = Price.of(5000, "USD");
  static final Price PART = Price.of(600, "USD");
  static final Instant LATER = Instant.now().plusSeconds(1800).truncatedTo(ChronoUnit.SECONDS);

  final SezzleClient client = mock(SezzleClient.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC());
  final MovableClock clock = new MovableClock(Clock.systemUTC());
  final FollowUpOrders followUps =
      new FollowUpOrders(settings, clients, checkouts, movements, leases, clock);
  final SezzlePayments payments = new SezzlePayments(clients, checkouts, movements, leases, clock);
  final UnclearMovements unclear =
      new UnclearMovements(
          clients,
          checkouts,
          movements,
          leases,
          new Timeline(DATABASE.transactions(), movements),
          mock(Charges.class),
          clock);
  final String madeUuid = UUID.randomUUID().toString();
  SezzleCheckout checkout;

  @BeforeEach
  void anExpiredAuthorization() {
    when(clients.of(any())).thenReturn(client);
    upcharges(true);
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.CAPTURE);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), Instant.now()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, Instant.now()));
    atSezzle();
  }

  MovementState state(MoneyMovement movement) {
    return movements.get(movement.getRequestId()).getState();
  }

  MovementRequest request(Price amount) {
    return new MovementRequest(checkout.getId(), amount, Actor.CODE, "why");
  }

  void atSezzle(Transaction... upcharges) {
    String uuid = checkout.getSezzleOrderUuid().get();
    Authorization expired =
        Authorization.builder()
            .approved(true)
            .authorizationAmount(AMOUNT)
            .expiration(Instant.now().minusSeconds(1))
            .build();
    when(client.getOrder(uuid))
        .thenReturn(
            Order.builder()
                .uuid(uuid)
                .authorization(expired)
                .upcharges(List.of(upcharges))
                .build());
  }

  Order made(boolean approved, Price amount) {
    return Order.builder()
        .uuid(madeUuid)
        .intent("AUTH")
        .authorization(
            Authorization.builder()
                .approved(approved)
                .authorizationAmount(amount)
                .expiration(LATER)
                .build())
        .build();
  }

  void upcharges(boolean on) {
    when(settings.current())
        .thenReturn(
            SezzleSettings.builder()
                .mode(SezzleMode.SANDBOX)
                .intent(Intent.AUTH)
                .upcharge(on)
                .connectTimeout(Duration.ofSeconds(1))
                .readTimeout(Duration.ofSeconds(1))
                .build());
  }

  static SezzleOutcomeUnknownException unknown() {
    return new SezzleOutcomeUnknownException(Failure.of("reauthorize"));
  }
}
