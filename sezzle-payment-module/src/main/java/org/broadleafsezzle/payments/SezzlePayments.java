package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The only code that moves money. Each movement is written STARTED before it is sent, sent under
 * its own request id, and its outcome is written after. One whose outcome is unknown stays STARTED,
 * and no other movement of that checkout starts before it is {@link #settle settled}.
 */
public class SezzlePayments {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzleClients clients;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final CheckoutLeases leases;
  private final MovementSender sender;
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
    sender = new MovementSender(movements, clock);
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

  /**
   * Finds out what became of the movements whose outcome is unknown, by sending them again under
   * their request ids.
   *
   * @return those movements; still STARTED where it stays unknown
   */
  public List<MoneyMovement> settle(String checkoutId) {
    try (CheckoutLease lease = leases.acquire(checkoutId, PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(checkoutId);
      List<MoneyMovement> settled = new ArrayList<>();
      for (MoneyMovement movement : movements.findByCheckout(checkoutId)) {
        if (isUnknown(movement)) {
          lease.renew();
          settled.add(sender.sendAgain(clients.current(), checkout, movement));
        }
      }
      return settled;
    }
  }

  private MoneyMovement move(MovementKind kind, MovementRequest request) {
    if (request.amount().getAmountInCents() < 1) {
      throw new MovementRefusedException("The least that can be moved is 1 cent");
    }
    try (CheckoutLease lease = leases.acquire(request.checkoutId(), PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(request.checkoutId());
      SezzleClient client = clients.current();
      MoneyMovement movement =
          movements.start(checkout.getId(), earlier -> next(kind, request, earlier));
      lease.renew();
      return sender.send(client, checkout, movement);
    }
  }

  private MoneyMovement next(
      MovementKind kind, MovementRequest request, List<MoneyMovement> earlier) {
    if (earlier.stream().anyMatch(SezzlePayments::isUnknown)) {
      throw new MovementRefusedException(
          "The outcome of an earlier movement of this payment is not known yet");
    }
    return new MoneyMovement(
        request.checkoutId(),
        kind,
        request.amount(),
        request.requestedBy(),
        request.reason(),
        clock.instant());
  }

  static boolean isUnknown(MoneyMovement movement) {
    return movement.getState() == MovementState.STARTED;
  }
}
