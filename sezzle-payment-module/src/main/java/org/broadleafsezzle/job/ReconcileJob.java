package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.support.Utils;
import org.broadleafsezzle.dispute.DueDisputes;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.payments.Explanation;
import org.broadleafsezzle.tokenization.DueAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the shop's books equal Sezzle's where a closed window, a crash or an outage has left them
 * apart. Its cost grows with the number of open payments, not with that of all there ever were.
 */
public class ReconcileJob {

  /** A run that takes longer leaves the rest to the next. */
  static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(ReconcileJob.class);

  private final DueAuthorizations due;
  private final CancelledOrders cancelled;
  private final UndecidedCheckouts undecided;
  private final EndedCheckouts ended;
  private final UnsettledMovements unsettled;
  private final ComparedPayments compared;
  private final FulfilledOrders fulfilled;
  private final OrderMismatches mismatches;
  private final DueAccounts accounts;
  private final DueDisputes disputes;
  private final DailyLook dailyLook;
  private final OldBodies oldBodies;
  private final JobRuns runs;
  private final Clock clock;

  public ReconcileJob(
      DueAuthorizations due,
      CancelledOrders cancelled,
      UndecidedCheckouts undecided,
      EndedCheckouts ended,
      UnsettledMovements unsettled,
      ComparedPayments compared,
      FulfilledOrders fulfilled,
      OrderMismatches mismatches,
      DueAccounts accounts,
      DueDisputes disputes,
      DailyLook dailyLook,
      OldBodies oldBodies,
      JobRuns runs,
      Clock clock) {
    this.due = due;
    this.cancelled = cancelled;
    this.undecided = undecided;
    this.ended = ended;
    this.unsettled = unsettled;
    this.compared = compared;
    this.fulfilled = fulfilled;
    this.mismatches = mismatches;
    this.accounts = accounts;
    this.disputes = disputes;
    this.dailyLook = dailyLook;
    this.oldBodies = oldBodies;
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * Runs once, in the calling thread. The run is written down with what it found.
   *
   * @param after the time for which a checkout or movement is left alone after its last change
   */
  public void run(Duration after) {
    JobRun run = runs.begin(JobRuns.RECONCILE, Utils.getHostname());
    ReconcileReport report = new ReconcileReport();
    try {
      run(after, report);
    } catch (RuntimeException e) {
      runs.end(run, report.toString(), report.getUnmended(), Explanation.of(e).trouble());
      throw e;
    }
    runs.end(run, report.toString(), report.getUnmended(), null);
  }

  private void run(Duration after, ReconcileReport report) {
    Instant deadline = clock.instant().plus(LONGEST_RUN);
    EachPart parts = new EachPart();
    parts.run(() -> due.tend(deadline, report));
    parts.run(() -> cancelled.release(deadline, report));
    parts.run(() -> undecided.decide(after, deadline, report));
    parts.run(() -> ended.lookAgain(after, deadline, report));
    parts.run(() -> unsettled.settle(after, deadline, report));
    parts.run(() -> compared.compare(after, deadline, report));
    parts.run(() -> fulfilled.capture(deadline, report));
    parts.run(() -> mismatches.find(after, report));
    parts.run(() -> cancelled.mark(deadline, report));
    parts.run(() -> accounts.work(deadline));
    parts.run(() -> disputes.work(deadline));
    parts.run(dailyLook::lookIfTime);
    parts.run(oldBodies::erase);
    if (report.isEmpty()) {
      LOG.debug("Reconciled with Sezzle: nothing was open");
    } else {
      LOG.info("Reconciled with Sezzle: {}", report);
    }
    parts.throwFirst();
  }
}
