package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the shop's books equal Sezzle's where a closed window, a crash or an outage has left them
 * apart. What it costs grows with what is open, not with what was ever sold.
 */
public class ReconcileJob {

  /** A run that takes longer leaves the rest to the next. */
  static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(ReconcileJob.class);

  private final UndecidedCheckouts undecided;
  private final UnsettledMovements unsettled;
  private final DailyLook dailyLook;
  private final Clock clock;

  public ReconcileJob(
      UndecidedCheckouts undecided,
      UnsettledMovements unsettled,
      DailyLook dailyLook,
      Clock clock) {
    this.undecided = undecided;
    this.unsettled = unsettled;
    this.dailyLook = dailyLook;
    this.clock = clock;
  }

  /**
   * Runs once, in the calling thread.
   *
   * @param after how long a checkout or movement is left alone after its last change
   */
  public void run(Duration after) {
    Instant deadline = clock.instant().plus(LONGEST_RUN);
    ReconcileReport report = new ReconcileReport();
    undecided.decide(after, deadline, report);
    unsettled.settle(after, deadline, report);
    if (report.isEmpty()) {
      LOG.debug("Reconciled with Sezzle: nothing was open");
    } else {
      LOG.info("Reconciled with Sezzle: {}", report);
    }
    dailyLook.lookIfTime();
  }
}
