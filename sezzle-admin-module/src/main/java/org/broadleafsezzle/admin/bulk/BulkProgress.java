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

  /** Whether it is still to be carried on, by whoever does so. */
  public boolean isUnended() {
    return bulk.getState() != BulkCapture.State.ENDED;
  }

  /** Whether the process that carried it on is gone. */
  public boolean isInterrupted() {
    return isUnended() && !carriedOn;
  }

  /** {@code RUNNING}, {@code STOPPING}, {@code INTERRUPTED}, {@code STOPPED} or {@code ENDED}. */
  public String getWord() {
    if (isInterrupted()) {
      return "INTERRUPTED";
    }
    return !isUnended() && count(State.WAITING) > 0 ? "STOPPED" : bulk.getState().name();
  }

  private long count(State state) {
    return lines.stream().filter(line -> line.getState() == state).count();
  }
}
