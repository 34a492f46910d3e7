package org.broadleafsezzle.admin.bulk;

import java.util.Optional;
import org.broadleafsezzle.ledger.BulkMovementItem.State;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.payments.Explanation;

/** The outcome of one payment of a bulk action, and its reason. */
final class ItemOutcome {

  private final State state;
  private final Optional<Explanation> why;

  private ItemOutcome(State state, Optional<Explanation> why) {
    this.state = state;
    this.why = why;
  }

  static ItemOutcome of(MoneyMovement movement) {
    switch (movement.getState()) {
      case SUCCEEDED:
        return new ItemOutcome(State.DONE, Optional.empty());
      case REFUSED:
        return new ItemOutcome(State.REFUSED, Optional.of(Explanation.of(movement)));
      default:
        return new ItemOutcome(State.UNKNOWN, Optional.empty());
    }
  }

  /** Nothing was sent to Sezzle that could have moved money. */
  static ItemOutcome of(RuntimeException failure) {
    return new ItemOutcome(State.REFUSED, Optional.of(Explanation.of(failure)));
  }

  State state() {
    return state;
  }

  /** Empty if there is nothing to be said. */
  Optional<Explanation> why() {
    return why;
  }
}
