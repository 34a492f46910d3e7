package org.broadleafsezzle.admin.bulk;

import java.util.List;
import org.broadleafsezzle.ledger.BulkMovement;
import org.broadleafsezzle.ledger.BulkMovementItem.State;

/** The progress of a bulk action, payment by payment. */
public final class BulkProgress {

  private final BulkMovement bulk;
  private final List<BulkLine> lines;
  private final boolean carriedOn;

  BulkProgress(BulkMovement bulk, List<BulkLine> lines, boolean carriedOn) {
    this.bulk = bulk;
    this.lines = lines;
    this.carriedOn = carriedOn;
  }

  public BulkMovement getBulk() {
    return bulk;
  }

  public List<BulkLine> getLines() {
    return lines;
  }

  public int getTotal() {
    return lines.size();
  }

  public long getDone() {
    return lines.size() - count(State.WAITING);
  }

  public long getMoved() {
    return count(State.DONE);
  }

  public long getRefused() {
    return count(State.REFUSED);
  }

  public long getUnknown() {
    return count(State.UNKNOWN);
  }

  /** Whether something of it is still to be done without a person. */
  public boolean isUnended() {
    return bulk.getState() != BulkMovement.State.ENDED;
  }

  /** Whether it waits for a person: it was stopped, or the process that worked on it is gone. */
  public boolean isLeft() {
    return isInterrupted() || (!isUnended() && count(State.WAITING) > 0);
  }

  private boolean isInterrupted() {
    return isUnended() && bulk.getState() != BulkMovement.State.WAITING && !carriedOn;
  }

  /**
   * {@code WAITING}, {@code RUNNING}, {@code STOPPING}, {@code INTERRUPTED}, {@code STOPPED},
   * {@code WITHDRAWN} (nobody has stopped it: whom it acted for may not do it any more) or {@code
   * ENDED}.
   */
  public String getWord() {
    if (isInterrupted()) {
      return "INTERRUPTED";
    }
    if (isUnended() || count(State.WAITING) == 0) {
      return bulk.getState().name();
    }
    return bulk.getStoppedBy().isPresent() ? "STOPPED" : "WITHDRAWN";
  }

  private long count(State state) {
    return lines.stream().filter(line -> line.getState() == state).count();
  }
}
