package org.broadleafsezzle.payments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;

/** The result of giving everything back. */
public final class GivenBack {

  private final List<MoneyMovement> movements;
  private final boolean complete;

  public GivenBack(List<MoneyMovement> movements, boolean complete) {
    this.movements = Collections.unmodifiableList(new ArrayList<>(movements));
    this.complete = complete;
  }

  /**
   * The movements sent now, for the first time or again; none if there was nothing to give back.
   */
  public List<MoneyMovement> movements() {
    return movements;
  }

  /** Whether Sezzle refused one of them. */
  public boolean isRefused() {
    return movements.stream().anyMatch(one -> one.getState() == MovementState.REFUSED);
  }

  /** Whether Sezzle holds nothing of the shopper's any more. */
  public boolean isComplete() {
    return complete;
  }
}
