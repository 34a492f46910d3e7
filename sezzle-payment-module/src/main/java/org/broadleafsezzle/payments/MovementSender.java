package org.broadleafsezzle.payments;

import java.time.Clock;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Sends a movement that is written STARTED, and has written what came of it. */
final class MovementSender {

  private final MovementLedger movements;
  private final MovementOutcome outcome;
  private final LostMovements lost;
  private final Clock clock;

  MovementSender(
      MovementLedger movements, MovementOutcome outcome, LostMovements lost, Clock clock) {
    this.movements = movements;
    this.outcome = outcome;
    this.lost = lost;
    this.clock = clock;
  }

  /** Sends it for the first time. It stays STARTED if the outcome is unknown. */
  MoneyMovement send(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    Optional<MoneyMovement> waiting = unlessItsTurn(checkout, movement);
    return waiting.isPresent() ? waiting.get() : sendNow(client, checkout, movement);
  }

  private MoneyMovement sendNow(
      SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    MoneyMovement sent =
        movement.getSent().isPresent()
            ? movement
            : movements.change(movement.getRequestId(), one -> one.send(clock.instant()));
    try {
      return outcome.succeeded(checkout, sent, MovementCall.send(client, checkout, sent));
    } catch (SezzleException e) {
      return e.isSurelyNotDone()
          ? outcome.refused(checkout, sent, e)
          : outcome.unknown(checkout, sent, e);
    }
  }

  /** Finds out what came of it; sends it for the first time if it certainly never was. */
  MoneyMovement settle(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    Optional<MoneyMovement> waiting = unlessItsTurn(checkout, movement);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    return movement.getSent().isPresent()
        ? lost.settle(client, checkout, movement)
        : sendNow(client, checkout, movement);
  }

  /** The movement as it stays if the one it comes after has not succeeded. */
  private Optional<MoneyMovement> unlessItsTurn(SezzleCheckout checkout, MoneyMovement movement) {
    Optional<MovementState> before =
        movement.getAfterRequestId().map(movements::get).map(MoneyMovement::getState);
    if (!before.isPresent() || before.get() == MovementState.SUCCEEDED) {
      return Optional.empty();
    }
    return Optional.of(
        before.get() == MovementState.STARTED ? movement : outcome.notSent(checkout, movement));
  }
}
