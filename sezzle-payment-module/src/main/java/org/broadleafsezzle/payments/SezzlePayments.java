package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only code that moves money. Each movement is written STARTED before it is sent, sent under its
 * own request id, and its outcome written after. A movement whose outcome is unknown stays STARTED;
 * asking for the same again sends it again under the same id, and no other movement of that checkout
 * starts before.
 */
public class SezzlePayments {

  private static final Logger LOG = LoggerFactory.getLogger(SezzlePayments.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzleClients clients;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final CheckoutLeases leases;
  private final Clock clock;

  public SezzlePayments(
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
  }

  /**
   * Gives back part or all of what is authorized and not captured.
   *
   * @return the movement with its outcome; STARTED if that is unknown
   * @throws MovementRefusedException if it can't be; nothing was sent
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public MoneyMovement release(MovementRequest request) {
    return move(MovementKind.RELEASE, request);
  }

  /** Pays back part or all of what is captured; otherwise as {@link #release}. */
  public MoneyMovement refund(MovementRequest request) {
    return move(MovementKind.REFUND, request);
  }

  /** All movements of a checkout, oldest first. */
  public List<MoneyMovement> movementsOf(SezzleCheckout checkout) {
    return movements.findByCheckout(checkout.getId());
  }

  private MoneyMovement move(MovementKind kind, MovementRequest request) {
    try (CheckoutLease lease = leases.acquire(request.checkoutId(), PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(request.checkoutId());
      String orderUuid =
          checkout
              .getSezzleOrderUuid()
              .orElseThrow(
                  () -> new MovementRefusedException("Sezzle has no order of this checkout"));
      SezzleClient client = clients.current();
      MoneyMovement movement =
          movements.start(
              checkout.getId(), earlier -> new NextMovement(checkout, earlier).decide(kind, request, clock.instant()));
      lease.renew();
      return send(client, checkout, orderUuid, movement);
    }
  }

  private MoneyMovement send(
      SezzleClient client, SezzleCheckout checkout, String orderUuid, MoneyMovement movement) {
    try {
      String sezzleUuid = call(client, orderUuid, movement);
      MoneyMovement done =
          movements.change(
              movement.getRequestId(), started -> started.succeed(sezzleUuid, clock.instant()));
      LOG.info("Sezzle carried out {}; {}", done, checkout);
      return done;
    } catch (SezzleException e) {
      return e.isSurelyNotDone() ? refused(checkout, movement, e) : unknown(checkout, movement, e);
    }
  }

  private static String call(SezzleClient client, String orderUuid, MoneyMovement movement) {
    Price amount = movement.getAmount();
    return movement.getKind() == MovementKind.RELEASE
        ? client.release(orderUuid, amount, movement.getRequestId())
        : client.refund(orderUuid, amount, movement.getRequestId());
  }

  private MoneyMovement refused(
      SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    Optional<SezzleError> error = failure.getErrors().stream().findFirst();
    String code =
        error
            .flatMap(SezzleError::getCode)
            .orElse(failure instanceof SezzleRefusedException ? "refused" : "unavailable");
    String message = error.flatMap(SezzleError::getMessage).orElse(failure.getMessage());
    MoneyMovement refused =
        movements.change(
            movement.getRequestId(),
            started ->
                started.refuse(
                    code, message, failure.getDebugUuid().orElse(null), clock.instant()));
    LOG.warn(
        "Sezzle did not carry out {}; {}. Compare with the order in Sezzle's dashboard.",
        refused,
        checkout,
        failure);
    return refused;
  }

  private static MoneyMovement unknown(
      SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    LOG.error(
        "It is not known whether Sezzle carried out {}; {}. Nothing else is moved for this payment"
            + " until it is: ask for the same again, it is sent under the same request id.",
        movement,
        checkout,
        failure);
    return movement;
  }

  /** Whether a movement is known to have been carried out. */
  static boolean succeeded(MoneyMovement movement) {
    return movement.getState() == MovementState.SUCCEEDED;
  }
}
