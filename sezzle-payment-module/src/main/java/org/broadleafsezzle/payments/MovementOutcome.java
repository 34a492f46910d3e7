package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what came of a movement, and tells the shop's log. */
final class MovementOutcome {

  private static final Logger LOG = LoggerFactory.getLogger(MovementOutcome.class);

  private final MovementLedger movements;
  private final Clock clock;

  MovementOutcome(MovementLedger movements, Clock clock) {
    this.movements = movements;
    this.clock = clock;
  }

  MoneyMovement succeeded(SezzleCheckout checkout, MoneyMovement movement, CarriedOut result) {
    if (result.made().isPresent()) {
      return made(checkout, movement, result.made().get());
    }
    MoneyMovement done =
        movements.change(
            movement.getRequestId(), started -> started.succeed(result.uuid(), clock.instant()));
    LOG.info("Sezzle carried out {}; {}", done, checkout);
    return done;
  }

  /** The answer is no approval: that is in the new order. */
  private MoneyMovement made(SezzleCheckout checkout, MoneyMovement movement, Order made) {
    Instant now = clock.instant();
    SezzleCheckout row =
        SezzleCheckout.madeOf(
            checkout,
            made.getUuid(),
            made.getAuthorization()
                .flatMap(Authorization::getAuthorizationAmount)
                .orElse(movement.getAmount()),
            made.getIntent().orElse(checkout.getIntent()),
            made.isApproved(),
            made.getAuthorization().flatMap(Authorization::getExpiration),
            now);
    MoneyMovement done =
        movements.change(
            movement.getRequestId(),
            started -> {
              if (made.isApproved()) {
                started.succeed(made.getUuid(), now);
              } else {
                started.refuse("not_approved", "Sezzle did not approve the new order", null, now);
              }
            },
            row);
    movements.adopt(row.getId(), none -> Adoption.missing(row, made, none, now));
    LOG.info("Sezzle made a new order, {}: {}; {}", done, row, checkout);
    return done;
  }

  MoneyMovement refused(SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    Optional<SezzleError> error = failure.getErrors().stream().findFirst();
    String kind = failure instanceof SezzleRefusedException ? "refused" : "unavailable";
    MoneyMovement refused =
        movements.change(
            movement.getRequestId(),
            started ->
                started.refuse(
                    error.flatMap(SezzleError::getCode).orElse(kind),
                    error.flatMap(SezzleError::getMessage).orElse(failure.getMessage()),
                    failure.getDebugUuid().orElse(null),
                    clock.instant()));
    LOG.error(
        "Sezzle did not carry out {}; {}. Look at the order in Sezzle's dashboard and move the"
            + " money there if it still has to be.",
        refused,
        checkout,
        failure);
    return refused;
  }

  MoneyMovement notSent(SezzleCheckout checkout, MoneyMovement movement) {
    MoneyMovement refused =
        movements.change(
            movement.getRequestId(),
            started ->
                started.refuse(
                    "not_sent",
                    "Not sent, because what had to come first was refused",
                    null,
                    clock.instant()));
    LOG.warn("Not sent, because what had to come first was refused: {}; {}", refused, checkout);
    return refused;
  }

  MoneyMovement unknown(SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    LOG.error(
        "It is not known whether Sezzle carried out {}; {}. Nothing else is moved for this payment"
            + " until it is known; it is sent again under the same request id at the next try.",
        movement,
        checkout,
        failure);
    return movement;
  }
}
