package org.broadleafsezzle.shipment;

import java.util.Collection;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.RecordedPart;

/** The amounts moved so far for the pieces of a line, as the books have them. Immutable. */
final class BookedLine {

  private final Collection<RecordedPart> parts;

  /**
   * @param parts those of the line, whether or not their outcome is known
   */
  BookedLine(Collection<RecordedPart> parts) {
    this.parts = parts;
  }

  int pieces(MovementKind kind) {
    return parts.stream()
        .filter(one -> one.kind() == kind)
        .mapToInt(one -> one.part().getQuantity())
        .sum();
  }

  long cents(MovementKind kind) {
    return parts.stream()
        .filter(one -> one.kind() == kind)
        .mapToLong(one -> one.part().getAmountInCents())
        .sum();
  }

  /** Captured, or released. */
  int settledPieces() {
    return pieces(MovementKind.CAPTURE) + pieces(MovementKind.RELEASE);
  }

  long settledCents() {
    return cents(MovementKind.CAPTURE) + cents(MovementKind.RELEASE);
  }
}
