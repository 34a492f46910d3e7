package org.broadleafsezzle.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The purpose of a movement: parts of one order, and the earlier movements they were worked out
 * from. Immutable.
 */
public final class MovementParts {

  /** Of a movement that names no items. */
  public static final MovementParts NONE =
      new MovementParts(Collections.emptyList(), Collections.emptySet());

  private final List<MovementPart> parts;
  private final Set<String> seen;

  /**
   * @param parts of one order
   * @param seen the request ids of the movements with parts of that order that were known then
   */
  public MovementParts(List<MovementPart> parts, Set<String> seen) {
    this.parts = Collections.unmodifiableList(new ArrayList<>(parts));
    this.seen = Collections.unmodifiableSet(new HashSet<>(seen));
  }

  public List<MovementPart> list() {
    return parts;
  }

  /**
   * The same parts with other amounts.
   *
   * @param cents one for each of them, in their order
   */
  public MovementParts worth(long... cents) {
    List<MovementPart> copies = new ArrayList<>();
    for (MovementPart part : parts) {
      copies.add(
          new MovementPart(
              part.getOrderId(), part.getLine(), part.getQuantity(), cents[copies.size()]));
    }
    return new MovementParts(copies, seen);
  }

  /** In cents. */
  public long sumInCents() {
    return parts.stream().mapToLong(MovementPart::getAmountInCents).sum();
  }

  /** Whether they were worked out from these movements, and no other. */
  boolean isWorkedOutFrom(Set<String> requestIds) {
    return seen.equals(requestIds);
  }
}
