package org.broadleafsezzle.event;

import java.util.Optional;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Sezzle has moved money of a payment: the amount that was moved, perhaps a part of the whole. */
public abstract class MoneyMoved extends SezzleEvent {

  private static final long serialVersionUID = 1L;

  private final String requestId;
  private final String movementUuid;
  private final Origin origin;

  MoneyMoved(Object source, SezzleCheckout checkout, MoneyMovement movement) {
    super(source, checkout, movement.getAmount());
    requestId = movement.getRequestId();
    movementUuid = movement.getSezzleUuid().orElse(null);
    origin = movement.getOrigin();
  }

  /** The movement's id in the module's ledger: the same movement always has the same. */
  public String getRequestId() {
    return requestId;
  }

  /** Sezzle's id of the movement; empty as long as Sezzle does not list it. */
  public Optional<String> getMovementUuid() {
    return Optional.ofNullable(movementUuid);
  }

  /** The origin of the request: an administrator, the job, Sezzle's dashboard. */
  public Origin getOrigin() {
    return origin;
  }
}
