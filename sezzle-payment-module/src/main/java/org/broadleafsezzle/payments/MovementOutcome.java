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
import org.broadleafsezzle.ledger.MovementError;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what came of a movement, and tells the shop's log. */
final class MovementOutcome {

  private static final Logger LOG = LoggerFactory.getLogger(MovementOutcome.class);

  private final MovementLedger movements;
  private final SezzleTime time;
  private final Clock clock;

  MovementOutcome(MovementLedger movements, SezzleTime time, Clock clock) {
    this.movements = movements;
    this.time = time;
    this.clock = clock;
  }

  MoneyMovement succeeded(SezzleCheckout checkout, MoneyMovement movement, CarriedOut result) {
    if (result.made().isPresent()) {
      Order made = result.made().get();
      return made.getAuthorization().isPresent()
          ? made(checkout, movement, made)
          : notShown(checkout, movement, made);
    }
    MoneyMovement done =
        movements.change(
            movement.getRequestId(), started -> started.succeed(result.uuid(), clock.instant()));
    LOG.info("Sezzle carried out {}; {}", done, checkout);
    return done;
  }

  /** By a person's word, as long as Sezzle does not list it. */
  MoneyMovement succeededUnlisted(SezzleCheckout checkout, MoneyMovement movement) {
    MoneyMovement done =
        movements.change(
            movement.getRequestId(), started -> started.succeed(null, clock.instant()));
    LOG.warn("Carried out by Sezzle, as a person says: {}; {}", done, checkout);
    return done;
  }

  /** Without its authorization an order is neither approved nor not approved. */
  private MoneyMovement notShown(SezzleCheckout checkout, MoneyMovement movement, Order made) {
    MoneyMovement waiting =
        movements.change(movement.getRequestId(), started -> started.make(made.getUuid()));
    LOG.info(
        "Sezzle has made the order {} and does not show its authorization yet, it is looked at"
            + " again: {}; {}",
        made.getUuid(),
        waiting,
        checkout);
    return waiting;
  }

  /** The answer is no approval: that is in the new order, which is refused without one. */
  MoneyMovement made(SezzleCheckout checkout, MoneyMovement movement, Order made) {
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
            time.endInTheShop(checkout, made),
            now);
    MoneyMovement done =
        movements.change(
            movement.getRequestId(),
            started -> {
              if (made.isApproved()) {
                started.succeed(made.getUuid(), now);
              } else {
                started.refuse(MovementError.NOT_APPROVED, null, now);
              }
            },
            row);
    movements.adopt(row.getId(), none -> ImportedMovements.missing(row, made, none, now));
    LOG.info("Sezzle made a new order, {}: {}; {}", done, row, checkout);
    return done;
  }

  MoneyMovement refused(SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    MoneyMovement refused =
        movements.change(movement.getRequestId(), started -> refuse(started, failure));
    LOG.error(
        "Sezzle did not carry out {}; {}. Look at the order in Sezzle's dashboard and move the"
            + " money there if it still has to be.",
        refused,
        checkout,
        failure);
    return refused;
  }

  /** In Sezzle's words if there are any; what an exception says is for the log only. */
  void refuse(MoneyMovement started, SezzleException failure) {
    Optional<SezzleError> error = failure.getErrors().stream().findFirst();
    MovementError own =
        failure instanceof SezzleRefusedException
            ? MovementError.REFUSED
            : MovementError.UNAVAILABLE;
    started.refuse(
        error.flatMap(SezzleError::getCode).orElseGet(own::errorCode),
        error.flatMap(SezzleError::getMessage).orElse(null),
        failure.getDebugUuid().orElse(null),
        clock.instant());
  }

  MoneyMovement notCarriedOut(SezzleCheckout checkout, MoneyMovement movement) {
    MoneyMovement refused =
        movements.change(
            movement.getRequestId(),
            started -> started.refuse(MovementError.NOT_CARRIED_OUT, null, clock.instant()));
    LOG.warn("Not carried out by Sezzle, as a person says: {}; {}", refused, checkout);
    return refused;
  }

  /** Sezzle does not list it, and may still. */
  MoneyMovement notListed(SezzleCheckout checkout, MoneyMovement movement) {
    LOG.info("Sezzle does not list it yet, it is looked for again: {}; {}", movement, checkout);
    return movement;
  }

  /** Sezzle does not list it, and may have carried it out all the same. */
  MoneyMovement unclear(SezzleCheckout checkout, MoneyMovement movement) {
    if (movement.getUnclearSince().isPresent()) {
      return movement;
    }
    MoneyMovement unclear =
        movements.change(
            movement.getRequestId(), started -> started.becomeUnclear(clock.instant()));
    LOG.error(
        "It is not known whether Sezzle carried out {}; {}. Sezzle does not list it, and to ask"
            + " again could move the money twice. Look at the order in Sezzle's dashboard, then say"
            + " on the payment's page what came of it. Nothing else is moved for it until then.",
        unclear,
        checkout);
    return unclear;
  }

  MoneyMovement notSent(SezzleCheckout checkout, MoneyMovement movement) {
    MoneyMovement refused =
        movements.change(
            movement.getRequestId(),
            started -> started.refuse(MovementError.NOT_SENT, null, clock.instant()));
    LOG.warn("Not sent, because what had to come first was refused: {}; {}", refused, checkout);
    return refused;
  }

  MoneyMovement unknown(SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    LOG.error(
        "It is not known whether Sezzle carried out {}; {}. Nothing else is moved for this payment"
            + " until it is known; the next try looks for it in Sezzle's books.",
        movement,
        checkout,
        failure);
    return movement;
  }
}
