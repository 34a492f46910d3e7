package org.broadleafsezzle.admin.bulk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.ledger.BulkCapture;
import org.broadleafsezzle.ledger.BulkCaptureItem.State;

/** One bulk capture in the list of them. */
public final class BulkRunRow {

  private final BulkCapture bulk;
  private final Map<State, Long> counts;
  private final List<BulkLine> refused;

  BulkRunRow(BulkCapture bulk, Map<State, Long> counts, List<BulkLine> refused) {
    this.bulk = bulk;
    this.counts = counts;
    this.refused = refused;
  }

  public BulkCapture getBulk() {
    return bulk;
  }

  public boolean isUnended() {
    return bulk.getState() != BulkCapture.State.ENDED;
  }

  public long getCaptured() {
    return count(State.CAPTURED);
  }

  public long getRefusedCount() {
    return count(State.REFUSED);
  }

  public long getUnknown() {
    return count(State.UNKNOWN);
  }

  /** How many payments nobody has begun. */
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
