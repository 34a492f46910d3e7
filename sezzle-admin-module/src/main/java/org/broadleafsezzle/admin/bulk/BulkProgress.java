package org.broadleafsezzle.admin.bulk;

import java.util.List;
import org.broadleafsezzle.ledger.BulkCapture;
import org.broadleafsezzle.ledger.BulkCaptureItem.State;

/** How far a bulk capture is. */
public final class BulkProgress {

  private final BulkCapture bulk;
  private final List<BulkLine> lines;
  private final boolean carriedOn;

  BulkProgress(BulkCapture bulk, List<BulkLine> lines, boolean carriedOn) {
    this.bulk = bulk;
    this.lines = lines;
    this.carriedOn = carriedOn;
  }

  public BulkCapture getBulk() {
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

  public long getCaptured() {
    return count(State.CAPTURED);
  }

  public long getRefused() {
    return count(State.REFUSED);
  }

  public long getUnknown() {
    return count(State.UNKNOWN);
  }

  /** Whether something of it is still to be done without a person. */
  public boolean isUnended() {
    return bulk.getState() != BulkCapture.State.ENDED;
  }

  /** Whether it waits for a person: it was stopped, or the process that worked on it is gone. */
  public boolean isLeft() {
    return isInterrupted() || (!isUnended() && count(State.WAITING) > 0);
  }

  private boolean isInterrupted() {
    return isUnended() && bulk.getState() != BulkCapture.State.WAITING && !carriedOn;
  }

  /**
   * {@code WAITING}, {@code RUNNING}, {@code STOPPING}, {@code INTERRUPTED}, {@code STOPPED},
   * {@code WITHDRAWN} (nobody has stopped it: whom it captured for may not capture any more) or
   * {@code ENDED}.
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
