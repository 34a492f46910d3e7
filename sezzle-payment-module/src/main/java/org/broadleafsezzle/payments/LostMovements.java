package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Finds out what became of a movement that was perhaps sent and whose outcome is unknown. The order
 * at Sezzle is read first.
 *
 * <ul>
 *   <li>Sezzle has made a new order for it: that says whether it is approved, once it shows its
 *       authorization.
 *   <li>It lists the movement: it succeeded.
 *   <li>It does not, and Sezzle could not carry it out a second time, because twice the amount is
 *       more than there can be: it is sent again, under the same request id.
 *   <li>It does not, and a second one would be possible: nothing is sent. Sezzle may list it later,
 *       so it is looked for again; after {@link ListingDelay#LONGEST} a person has to say what came
 *       of it.
 * </ul>
 */
final class LostMovements {

  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final MovementOutcome outcome;
  private final Clock clock;

  LostMovements(
      CheckoutLedger checkouts, MovementLedger movements, MovementOutcome outcome, Clock clock) {
    this.checkouts = checkouts;
    this.movements = movements;
    this.outcome = outcome;
    this.clock = clock;
  }

  /**
   * @param movement STARTED, and perhaps sent
   * @return the movement with its outcome; still STARTED if that stays unknown
   */
  MoneyMovement settle(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    try {
      return movement.getSezzleUuid().isPresent()
          ? lookAtNewOrder(client, checkout, movement)
          : lookAtOrder(client, checkout, movement);
    } catch (SezzleException e) {
      return outcome.unknown(checkout, movement, e);
    }
  }

  private MoneyMovement lookAtNewOrder(
      SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    Order made = client.getOrder(movement.getSezzleUuid().get());
    return made.getAuthorization().isPresent()
        ? outcome.succeeded(checkout, movement, CarriedOut.making(made))
        : notYet(checkout, movement);
  }

  private MoneyMovement lookAtOrder(
      SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    Order atSezzle = client.getOrder(SezzleOrders.uuidOf(checkout));
    Optional<CarriedOut> found = find(client, checkout, movement, atSezzle);
    if (found.isPresent()) {
      return outcome.succeeded(checkout, movement, found.get());
    }
    return canHappenOnce(checkout, movement, atSezzle)
        ? sendAgain(client, checkout, movement, isOverdue(movement))
        : notYet(checkout, movement);
  }

  private MoneyMovement notYet(SezzleCheckout checkout, MoneyMovement movement) {
    return isOverdue(movement)
        ? outcome.unclear(checkout, movement)
        : outcome.notListed(checkout, movement);
  }

  /**
   * Sends it again because a person has said that Sezzle did not carry it out, unless Sezzle lists
   * it by now.
   */
  MoneyMovement askAgain(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    MoneyMovement asked =
        movements.change(movement.getRequestId(), started -> started.send(clock.instant()));
    return sendAgain(client, checkout, asked, true);
  }

  /**
   * @param late whether a refusal counts unless Sezzle lists the movement; else it may be about
   *     what the first try did, and Sezzle lists that later
   */
  private MoneyMovement sendAgain(
      SezzleClient client, SezzleCheckout checkout, MoneyMovement movement, boolean late) {
    try {
      return outcome.succeeded(checkout, movement, MovementCall.send(client, checkout, movement));
    } catch (SezzleRefusedException e) {
      return afterRefusal(client, checkout, movement, late, e);
    } catch (SezzleException e) {
      return outcome.unknown(checkout, movement, e);
    }
  }

  private MoneyMovement afterRefusal(
      SezzleClient client,
      SezzleCheckout checkout,
      MoneyMovement movement,
      boolean late,
      SezzleRefusedException refusal) {
    try {
      Order atSezzle = client.getOrder(SezzleOrders.uuidOf(checkout));
      Optional<CarriedOut> found = find(client, checkout, movement, atSezzle);
      if (found.isPresent()) {
        return outcome.succeeded(checkout, movement, found.get());
      }
      return late
          ? outcome.refused(checkout, movement, refusal)
          : outcome.notListed(checkout, movement);
    } catch (SezzleException e) {
      return outcome.unknown(checkout, movement, e);
    }
  }

  /** Whether Sezzle should have listed it by now. */
  private boolean isOverdue(MoneyMovement movement) {
    Instant sent = movement.getSent().orElseGet(movement::getCreated);
    return ListingDelay.isOver(sent, clock.instant());
  }

  /**
   * Whether twice its amount is more than there can be. A movement that makes a new order is not
   * listed anywhere, or not held to the rest: there a second one is always possible.
   */
  private boolean canHappenOnce(SezzleCheckout checkout, MoneyMovement movement, Order atSezzle) {
    if (movement.getKind().makesNewOrder() || !atSezzle.isApproved()) {
      return false;
    }
    PaymentBalance taken =
        PaymentBalance.of(
            atSezzle,
            checkout.getAmount(),
            movements.findByCheckout(checkout.getId()),
            clock.instant());
    return taken.currency().equals(movement.getAmount().getCurrency())
        && 2 * movement.getAmount().getAmountInCents() > taken.mostInCents(movement.getKind());
  }

  private Optional<CarriedOut> find(
      SezzleClient client, SezzleCheckout checkout, MoneyMovement movement, Order atSezzle) {
    Optional<String> uuid = findUnaccounted(checkout, movement, atSezzle);
    return movement.getKind().makesNewOrder()
        ? uuid.map(order -> CarriedOut.making(client.getOrder(order)))
        : uuid.map(CarriedOut::as);
  }

  /** Sezzle's entry of this kind and amount under a uuid that nothing else in the books has. */
  private Optional<String> findUnaccounted(
      SezzleCheckout checkout, MoneyMovement movement, Order atSezzle) {
    List<MoneyMovement> all = movements.findByCheckout(checkout.getId());
    Set<String> accounted =
        all.stream().map(other -> other.getSezzleUuid().orElse("")).collect(Collectors.toSet());
    return MovementCall.listed(atSezzle, movement.getKind()).stream()
        .filter(one -> one.getAmount().filter(movement.getAmount()::equals).isPresent())
        .map(Transaction::getUuid)
        .filter(uuid -> uuid != null && !accounted.contains(uuid))
        .filter(
            uuid ->
                !movement.getKind().makesNewOrder()
                    || !checkouts.findBySezzleOrder(uuid).isPresent())
        .findFirst();
  }
}
