package org.broadleafsezzle.payments;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.ArgumentCaptor;

/** A payment that can't become an order. */
abstract class GiveBackScene {

  static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  static final Price AMOUNT = Price.of(5000, "USD");

  final SezzlePayments payments = mock(SezzlePayments.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final SezzleClient client = mock(SezzleClient.class);
  final ImportedMovements adoption = mock(ImportedMovements.class);
  final GiveBack giveBack = new GiveBack(payments, clients, adoption);
  final SezzleCheckout checkout =
      new SezzleCheckout(
          SezzleMode.SANDBOX, 1L, "1-a", "hash", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);

  @BeforeEach
  void everythingSettledAndEverythingSucceeds() {
    checkout.open("session", "order", NOW);
    lenient().when(clients.of(any())).thenReturn(client);
    lenient().when(payments.settle(checkout.getId())).thenReturn(List.of());
    lenient()
        .when(payments.taken(any(), any()))
        .thenAnswer(call -> PaymentBalance.of(call.getArgument(1, Order.class), AMOUNT, NOW));
    lenient()
        .when(payments.releaseHeld(any()))
        .thenAnswer(call -> succeeded(MovementKind.RELEASE, call.getArgument(0)));
    lenient()
        .when(payments.refund(any()))
        .thenAnswer(call -> succeeded(MovementKind.REFUND, call.getArgument(0)));
  }

  MovementRequest request() {
    return new MovementRequest(checkout.getId(), AMOUNT, Actor.CODE, "why");
  }

  GivenBack everything() {
    return giveBack.everything(checkout, Actor.CODE, LedgerMessage.of(StateReason.CART_CHANGED));
  }

  void atSezzle(Authorization.Builder authorization) {
    when(client.getOrder("order"))
        .thenReturn(Order.builder().uuid("order").authorization(authorization.build()).build());
  }

  static Authorization.Builder authorized() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(AMOUNT)
        .expiration(NOW.plusSeconds(1800));
  }

  static Transaction cents(long cents) {
    return Transaction.builder().uuid("t-" + cents).amount(Price.of(cents, "USD")).build();
  }

  Price released() {
    ArgumentCaptor<MovementRequest> request = ArgumentCaptor.forClass(MovementRequest.class);
    verify(payments).releaseHeld(request.capture());
    return request.getValue().amount();
  }

  Price refunded() {
    ArgumentCaptor<MovementRequest> request = ArgumentCaptor.forClass(MovementRequest.class);
    verify(payments).refund(request.capture());
    return request.getValue().amount();
  }

  static MoneyMovement started(MovementKind kind, MovementRequest request) {
    return new MoneyMovement("checkout", kind, request.amount(), Actor.CODE, "why", NOW);
  }

  static MoneyMovement refused(MovementRequest request) {
    MoneyMovement movement = started(MovementKind.RELEASE, request);
    movement.refuse("refused", "no", null, NOW);
    return movement;
  }

  static MoneyMovement succeeded(MovementKind kind, MovementRequest request) {
    MoneyMovement movement = started(kind, request);
    movement.succeed("uuid", NOW);
    return movement;
  }
}
