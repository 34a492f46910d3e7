package org.broadleafsezzle.payments;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The rest that can be moved as Sezzle or the books have it. */
abstract class MovementLimitScene {

  static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  static final Price AMOUNT = usd(5000);

  SezzleCheckout checkout = completed();

  static List<MoneyMovement> booked(String... all) {
    return Arrays.stream(all)
        .map(one -> one.split("="))
        .map(
            one -> {
              MoneyMovement movement =
                  movement(MovementKind.valueOf(one[0]), Long.parseLong(one[1]));
              movement.succeed(one[0], NOW);
              return movement;
            })
        .toList();
  }

  static MoneyMovement movement(MovementKind kind, long cents) {
    return new MoneyMovement("checkout", kind, usd(cents), Actor.CODE, "why", NOW);
  }

  MovementLimit limit(Authorization.Builder authorization) {
    return limit(order().authorization(authorization.build()));
  }

  MovementLimit limit(Order.Builder order) {
    Order atSezzle = order.build();
    return new MovementLimit(
        checkout, atSezzle, Collections.emptyList(), PaymentBalance.of(atSezzle, AMOUNT, NOW));
  }

  static Order.Builder order() {
    return Order.builder().uuid("order");
  }

  static Authorization.Builder authorized() {
    return Authorization.builder().approved(true).authorizationAmount(AMOUNT);
  }

  /** 15.00 left to capture, 23.00 to refund. */
  static Authorization.Builder used() {
    return authorized()
        .captures(List.of(cents(1000), cents(2000)))
        .releases(List.of(cents(500)))
        .refunds(List.of(cents(700)));
  }

  static Transaction cents(long cents) {
    return Transaction.builder().uuid("t-" + cents).amount(usd(cents)).build();
  }

  static Price usd(long cents) {
    return Price.of(cents, "USD");
  }

  static SezzleCheckout open() {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX, 1L, "1-a", "hash", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);
    checkout.open("session", "order", NOW);
    return checkout;
  }

  static SezzleCheckout completed() {
    SezzleCheckout checkout = open();
    checkout.authorize(Optional.empty(), NOW);
    checkout.become(CheckoutState.COMPLETED, null, NOW);
    return checkout;
  }
}
