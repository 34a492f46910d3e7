package org.broadleafsezzle.ledger;

/** A part of a movement that is in the books, with what became of the movement. Immutable. */
public final class RecordedPart {

  private final MovementPart part;
  private final MoneyMovement movement;

  RecordedPart(MovementPart part, MoneyMovement movement) {
    this.part = part;
    this.movement = movement;
  }

  public MovementPart part() {
    return part;
  }

  /** Of the movement. */
  public String requestId() {
    return movement.getRequestId();
  }

  public MovementKind kind() {
    return movement.getKind();
  }

  /** Whether Sezzle has carried it out; else that is not known yet. */
  public boolean isSucceeded() {
    return movement.getState() == MovementState.SUCCEEDED;
  }
}
