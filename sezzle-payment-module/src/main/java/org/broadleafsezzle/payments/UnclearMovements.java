package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;

/**
 * Takes a person's word on a movement that Sezzle does not list and may have carried out all the
 * same. Each method looks once more before: what Sezzle lists by now counts, whatever was said.
 * Each returns the movement with its outcome, and throws
 *
 * <ul>
 *   <li>a {@link MovementRefusedException} if nobody has to say anything about it any more;
 *   <li>a {@link org.broadleafsezzle.ledger.CheckoutBusyException} if someone else is working on
 *       the payment;
 *   <li>a {@link org.broadleafsezzle.settings.SettingsException} if the settings are not right.
 * </ul>
 */
public class UnclearMovements {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzleClients clients;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final CheckoutLeases leases;
  private final Timeline timeline;
  private final Clock clock;
  private final Charges charges;
  private final MovementOutcome outcome;
  private final LostMovements lost;

  public UnclearMovements(
      SezzleClients clients,
      CheckoutLedger checkouts,
      MovementLedger movements,
      CheckoutLeases leases,
      Timeline timeline,
      Charges charges,
      Clock clock) {
    this.clients = clients;
    this.checkouts = checkouts;
    this.movements = movements;
    this.leases = leases;
    this.timeline = timeline;
    this.charges = charges;
    this.clock = clock;
    outcome = new MovementOutcome(movements, new SezzleTime(clients, clock), clock);
    lost = new LostMovements(checkouts, movements, outcome, clock);
  }

  /**
   * Sezzle has carried it out.
   *
   * @param newOrderUuid Sezzle's id of the order it made; only for a movement that makes one
   * @param reason the person's source
   * @throws MovementRefusedException also if that is not the order the movement made
   * @throws org.broadleafsezzle.api.error.SezzleException if that order can't be read
   */
  public MoneyMovement carriedOut(
      String requestId, Optional<String> newOrderUuid, Actor by, String reason) {
    return answer(
        requestId,
        "CARRIED_OUT",
        by,
        reason,
        (checkout, movement) -> carriedOut(checkout, movement, newOrderUuid));
  }

  private MoneyMovement carriedOut(
      SezzleCheckout checkout, MoneyMovement movement, Optional<String> newOrderUuid) {
    if (!movement.getKind().makesNewOrder()) {
      return outcome.succeededUnlisted(checkout, movement);
    }
    Order made = newOrder(checkout, movement, newOrderUuid);
    return isCharge(movement)
        ? charges.made(checkout, movement, made)
        : outcome.succeeded(checkout, movement, CarriedOut.making(made));
  }

  private static boolean isCharge(MoneyMovement movement) {
    return movement.getKind() == MovementKind.CHARGE;
  }

  /**
   * Sezzle has not carried it out and is not asked again.
   *
   * @param reason the person's source
   */
  public MoneyMovement notCarriedOut(String requestId, Actor by, String reason) {
    return answer(requestId, "NOT_CARRIED_OUT", by, reason, this::notCarriedOut);
  }

  /** An order that Sezzle has made for it may be approved yet: it stays in the books. */
  private MoneyMovement notCarriedOut(SezzleCheckout checkout, MoneyMovement movement) {
    return isCharge(movement)
        ? charges.notCarriedOut(movement)
        : notCarriedOutOf(checkout, movement);
  }

  private MoneyMovement notCarriedOutOf(SezzleCheckout checkout, MoneyMovement movement) {
    return movement
        .getSezzleUuid()
        .flatMap(made -> find(checkout, made))
        .map(made -> outcome.made(checkout, movement, made))
        .orElseGet(() -> outcome.notCarriedOut(checkout, movement));
  }

  private Optional<Order> find(SezzleCheckout checkout, String orderUuid) {
    try {
      return Optional.of(clients.of(checkout).getOrder(orderUuid));
    } catch (SezzleNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Sezzle has not carried it out and is asked again, under the same request id; not for an order
   * that it has made already, which is refused instead and can be asked for anew.
   *
   * @param reason the person's source
   */
  public MoneyMovement askAgain(String requestId, Actor by, String reason) {
    return answer(requestId, "ASK_AGAIN", by, reason, this::askAgain);
  }

  private MoneyMovement askAgain(SezzleCheckout checkout, MoneyMovement movement) {
    if (isCharge(movement)) {
      return charges.askAgain(checkout, movement);
    }
    return movement.getSezzleUuid().isPresent()
        ? notCarriedOut(checkout, movement)
        : lost.askAgain(clients.of(checkout), checkout, movement);
  }

  private MoneyMovement answer(
      String requestId,
      String code,
      Actor by,
      String reason,
      BiFunction<SezzleCheckout, MoneyMovement, MoneyMovement> act) {
    String checkoutId =
        movements
            .find(requestId)
            .map(MoneyMovement::getCheckoutId)
            .orElseThrow(UnclearMovements::notUnclear);
    try (CheckoutLease lease = leases.acquire(checkoutId, PATIENCE)) {
      requireUnclear(movements.get(requestId));
      SezzleCheckout checkout = checkouts.get(checkoutId);
      MoneyMovement looked = look(checkout, movements.get(requestId));
      lease.renew();
      if (looked.getState() != MovementState.STARTED) {
        return looked;
      }
      MoneyMovement answered = act.apply(checkout, looked);
      timeline.add(
          new CheckoutEvent(
              checkoutId, EventKind.OUTCOME_ANSWERED, by, code, reason, clock.instant()));
      return answered;
    }
  }

  private MoneyMovement look(SezzleCheckout checkout, MoneyMovement movement) {
    return isCharge(movement)
        ? charges.settle(checkout, movement)
        : lost.settle(clients.of(checkout), checkout, movement);
  }

  private static void requireUnclear(MoneyMovement movement) {
    if (!movement.getUnclearSince().isPresent()) {
      throw notUnclear();
    }
  }

  private static MovementRefusedException notUnclear() {
    return new MovementRefusedException(Refusal.NOT_UNCLEAR);
  }

  /** The order must be Sezzle's, of this payment, of this amount, and nobody else's. */
  private Order newOrder(
      SezzleCheckout checkout, MoneyMovement movement, Optional<String> newOrderUuid) {
    SezzleClient client = clients.of(checkout);
    String uuid = newOrderUuid.orElseThrow(UnclearMovements::anotherOrder);
    if (checkouts.findBySezzleOrder(uuid).isPresent()) {
      throw anotherOrder();
    }
    Order order = client.getOrder(uuid);
    boolean sameReference =
        order
            .getReferenceId()
            .filter(
                reference ->
                    reference.equals(checkout.getReferenceId())
                        || checkout.getOrderNumber().filter(reference::equals).isPresent())
            .isPresent();
    boolean sameAmount = order.getOrderAmount().filter(movement.getAmount()::equals).isPresent();
    if (!sameReference || !sameAmount) {
      throw anotherOrder();
    }
    return order;
  }

  private static MovementRefusedException anotherOrder() {
    return new MovementRefusedException(Refusal.NOT_THE_NEW_ORDER);
  }
}
