package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
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
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A checkout that is paid, and the code that moves its money. */
abstract class PaidCheckoutScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Price AMOUNT = Price.of(5000, "USD");

  final SezzleClient client = mock(SezzleClient.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final MovementLedger ledger = new MovementLedger(DATABASE.transactions());
  final MovableClock clock = new MovableClock(Clock.systemUTC());
  final SezzlePayments payments =
      new SezzlePayments(
          clients,
          new CheckoutLedger(DATABASE.transactions()),
          ledger,
          new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC()),
          clock);
  SezzleCheckout checkout;

  @BeforeEach
  void aPaidCheckout() {
    when(clients.of(any())).thenReturn(client);
    checkout = completed();
    atSezzle(authorized());
  }

  static SezzleCheckout completed() {
    CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), Instant.now()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, Instant.now()));
  }

  void atSezzle(Authorization.Builder authorization) {
    String uuid = checkout.getSezzleOrderUuid().get();
    when(client.getOrder(uuid))
        .thenReturn(Order.builder().uuid(uuid).authorization(authorization.build()).build());
  }

  static Authorization.Builder authorized() {
    return Authorization.builder().approved(true).authorizationAmount(AMOUNT);
  }

  static Transaction cents(long cents) {
    return Transaction.builder().uuid("t-" + cents).amount(Price.of(cents, "USD")).build();
  }

  MovementRequest request(Price amount) {
    return new MovementRequest(checkout.getId(), amount, Actor.CODE, "why");
  }

  MoneyMovement onlyMovement() {
    List<MoneyMovement> all = ledger.findByCheckout(checkout.getId());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  static SezzleRefusedException refusal() {
    return new SezzleRefusedException(
        Failure.of("release")
            .withStatus(422)
            .withErrors(List.of(new SezzleError("invalid_amount", null, "Too much", "debug-1"))));
  }

  static SezzleOutcomeUnknownException unknown() {
    return new SezzleOutcomeUnknownException(Failure.of("release"));
  }
}
