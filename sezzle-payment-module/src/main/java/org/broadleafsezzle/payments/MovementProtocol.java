package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.PartsChangedException;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The steps that every movement of money goes through, with the right to work on its checkout held:
 * nothing unknown before it, within what Sezzle says is left, written STARTED, sent, outcome
 * written.
 */
final class MovementProtocol {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzleClients clients;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final CheckoutLeases leases;
  private final MovementSender sender;
  private final SezzleTime time;
  private final Clock clock;

  MovementProtocol(
      SezzleClients clients,
      CheckoutLedger checkouts,
      MovementLedger movements,
      CheckoutLeases leases,
      Clock clock) {
    this.clients = clients;
    this.checkouts = checkouts;
    this.movements = movements;
    this.leases = leases;
    this.clock = clock;
    time = new SezzleTime(clients, clock);
    MovementOutcome outcome = new MovementOutcome(movements, time, clock);
    sender =
        new MovementSender(
            movements, outcome, new LostMovements(checkouts, movements, outcome, clock), clock);
  }

  /** One movement of the amount of the request. */
  MoneyMovement move(MovementKind kind, MovementRequest request) {
    return carryOut(
            kind,
            request,
            limit -> {
              limit.check(kind, request.amount());
              return Collections.singletonList(request.movement(kind, clock.instant()));
            })
        .get(0);
  }

  /**
   * @param kind of the first movement
   * @param plan given what is possible: the movements to be written together and sent one after the
   *     other
   * @return the movements with their outcomes; as they are now if they were asked for before
   */
  List<MoneyMovement> carryOut(
      MovementKind kind,
      MovementRequest request,
      Function<MovementLimit, List<MoneyMovement>> plan) {
    if (request.amount().getAmountInCents() < 1) {
      throw new MovementRefusedException(Refusal.NO_AMOUNT, request.amount().toString());
    }
    try (CheckoutLease lease = leases.acquire(request.checkoutId(), PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(request.checkoutId());
      List<MoneyMovement> before = movements.findByCheckout(checkout.getId());
      List<MoneyMovement> asked = askedBefore(kind, request, before);
      if (!asked.isEmpty()) {
        return asked;
      }
      refuseWhileUnknown(before);
      SezzleClient client = clients.of(checkout);
      Order atSezzle = client.getOrder(SezzleOrders.uuidOf(checkout));
      List<MoneyMovement> outcomes = new ArrayList<>();
      for (MoneyMovement movement : write(checkout, atSezzle, plan)) {
        lease.renew();
        outcomes.add(sender.send(client, checkout, movement));
      }
      return outcomes;
    }
  }

  /**
   * Writes the movements of the plan. Movements that Sezzle lists before these are sent enter the
   * books with them, so that none is ever taken for one of these.
   */
  private List<MoneyMovement> write(
      SezzleCheckout checkout, Order atSezzle, Function<MovementLimit, List<MoneyMovement>> plan) {
    return start(
            checkout,
            earlier -> {
              refuseWhileUnknown(earlier);
              List<MoneyMovement> written =
                  new ArrayList<>(
                      ImportedMovements.missing(checkout, atSezzle, earlier, clock.instant()));
              List<MoneyMovement> all = new ArrayList<>(earlier);
              all.addAll(written);
              written.addAll(plan.apply(limit(checkout, atSezzle, all)));
              return written;
            })
        .stream()
        .filter(MovementProtocol::isUnknown)
        .collect(Collectors.toList());
  }

  private List<MoneyMovement> start(
      SezzleCheckout checkout, Function<List<MoneyMovement>, List<MoneyMovement>> decide) {
    try {
      return movements.start(checkout.getId(), decide);
    } catch (PartsChangedException e) {
      throw MovementRefusedException.itemsChanged();
    }
  }

  /** The movements written when this was asked for before; empty if it was not. */
  private List<MoneyMovement> askedBefore(
      MovementKind kind, MovementRequest request, List<MoneyMovement> before) {
    String requestId = request.requestId();
    Optional<MoneyMovement> first = movements.find(requestId);
    if (!first.isPresent()) {
      return Collections.emptyList();
    }
    if (!request.isFor(kind, first.get())) {
      throw new MovementRefusedException(
          Refusal.REQUEST_ID_USED, first.get().getKind(), first.get().getAmount());
    }
    return Stream.concat(
            Stream.of(first.get()),
            before.stream()
                .filter(one -> one.getAfterRequestId().filter(requestId::equals).isPresent()))
        .collect(Collectors.toList());
  }

  private MovementLimit limit(SezzleCheckout checkout, Order atSezzle, List<MoneyMovement> booked) {
    return new MovementLimit(
        checkout,
        atSezzle,
        booked,
        PaymentBalance.of(atSezzle, checkout.getAmount(), booked, time.now(checkout)));
  }

  /**
   * Finds out what became of what is unknown, each after what it has to wait for; not of a charge,
   * which {@link Charges} settles.
   */
  List<MoneyMovement> settle(String checkoutId) {
    try (CheckoutLease lease = leases.acquire(checkoutId, PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(checkoutId);
      List<MoneyMovement> settled = new ArrayList<>();
      for (MoneyMovement movement : unknown(checkoutId)) {
        lease.renew();
        settled.add(sender.settle(clients.of(checkout), checkout, movement));
      }
      return settled;
    }
  }

  private List<MoneyMovement> unknown(String checkoutId) {
    return movements.findByCheckout(checkoutId).stream()
        .filter(MovementProtocol::isUnknown)
        .filter(movement -> movement.getKind() != MovementKind.CHARGE)
        .sorted(Comparator.comparing(movement -> movement.getAfterRequestId().isPresent()))
        .collect(Collectors.toList());
  }

  private static void refuseWhileUnknown(List<MoneyMovement> earlier) {
    if (earlier.stream().anyMatch(MovementProtocol::isUnknown)) {
      throw new MovementRefusedException(Refusal.OUTCOME_UNKNOWN);
    }
  }

  static boolean isUnknown(MoneyMovement movement) {
    return movement.getState() == MovementState.STARTED;
  }
}
