package org.broadleafsezzle.payments;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Sends a movement that is written STARTED, and has written what came of it. */
final class MovementSender {

  private final MovementLedger movements;
  private final MovementOutcome outcome;

  MovementSender(MovementLedger movements, Clock clock) {
    this.movements = movements;
    outcome = new MovementOutcome(movements, clock);
  }

  /** Sends it for the first time. It stays STARTED if the outcome is unknown. */
  MoneyMovement send(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    Optional<MoneyMovement> waiting = unlessItsTurn(checkout, movement);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    try {
      return outcome.succeeded(checkout, movement, MovementCall.send(client, checkout, movement));
    } catch (SezzleException e) {
      return e.isSurelyNotDone()
          ? outcome.refused(checkout, movement, e)
          : outcome.unknown(checkout, movement, e);
    }
  }

  /**
   * Sends it again under its request id. A refusal now may be about what the first try did, so the
   * order at Sezzle decides.
   */
  MoneyMovement sendAgain(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    Optional<MoneyMovement> waiting = unlessItsTurn(checkout, movement);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    try {
      return outcome.succeeded(checkout, movement, MovementCall.send(client, checkout, movement));
    } catch (SezzleRefusedException e) {
      return compare(client, checkout, movement, e);
    } catch (SezzleException e) {
      return outcome.unknown(checkout, movement, e);
    }
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

  private MoneyMovement compare(
      SezzleClient client,
      SezzleCheckout checkout,
      MoneyMovement movement,
      SezzleRefusedException refusal) {
    try {
      Order atSezzle = client.getOrder(SezzleOrders.uuidOf(checkout));
      Optional<String> uuid = findUnaccounted(checkout, movement, atSezzle);
      if (!uuid.isPresent()) {
        return outcome.refused(checkout, movement, refusal);
      }
      CarriedOut found =
          movement.getKind().makesNewOrder()
              ? CarriedOut.making(client.getOrder(uuid.get()))
              : CarriedOut.as(uuid.get());
      return outcome.succeeded(checkout, movement, found);
    } catch (SezzleException e) {
      return outcome.unknown(checkout, movement, e);
    }
  }

  /** What Sezzle has of this kind and amount under a uuid that no other movement of ours has. */
  private Optional<String> findUnaccounted(
      SezzleCheckout checkout, MoneyMovement movement, Order atSezzle) {
    Set<String> accounted =
        movements.findByCheckout(checkout.getId()).stream()
            .map(other -> other.getSezzleUuid().orElse(""))
            .collect(Collectors.toSet());
    return MovementCall.listed(atSezzle, movement.getKind()).stream()
        .filter(one -> one.getAmount().filter(movement.getAmount()::equals).isPresent())
        .map(Transaction::getUuid)
        .filter(uuid -> !accounted.contains(uuid))
        .findFirst();
  }
}
