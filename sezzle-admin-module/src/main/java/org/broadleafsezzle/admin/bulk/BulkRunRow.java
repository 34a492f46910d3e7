package org.broadleafsezzle.admin.bulk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.ledger.BulkMovement;
import org.broadleafsezzle.ledger.BulkMovementItem.State;

/** One bulk action in the list of them. */
public final class BulkRunRow {

  private final BulkMovement bulk;
  private final Map<State, Long> counts;
  private final List<BulkLine> refused;

  BulkRunRow(BulkMovement bulk, Map<State, Long> counts, List<BulkLine> refused) {
    this.bulk = bulk;
    this.counts = counts;
    this.refused = refused;
  }

  public BulkMovement getBulk() {
    return bulk;
  }

  public boolean isUnended() {
    return bulk.getState() != BulkMovement.State.ENDED;
  }

  public long getMoved() {
    return count(State.DONE);
  }

  public long getRefusedCount() {
    return count(State.REFUSED);
  }

  public long getUnknown() {
    return count(State.UNKNOWN);
  }

  /** The number of payments that nobody has begun. */
  public long getLeft() {
    return count(State.WAITING);
  }

  /** The first of those that were refused, with the reason. */
  public List<BulkLine> getRefused() {
    return Collections.unmodifiableList(refused);
  }

  private long count(State state) {
    return counts.getOrDefault(state, 0L);
  }
}
