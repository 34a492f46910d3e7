package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what can't wait for the reconcile job, however seldom that runs: what is due before an
 * authorization ends, and releasing what cancelled orders have authorized. A run that finds nothing
 * costs two queries.
 */
public class DueJob {

  /** The time between two runs; as in bl-sezzle-applicationContext-storefront.xml. */
  static final Duration EVERY = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(DueJob.class);
  private static final String JOB = "due";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

  private final SezzleSettingsSource settings;
  private final OneNode oneNode;
  private final DueAuthorizations due;
  private final CancelledOrders cancelled;
  private final Clock clock;
  private final SaidOnce said;

  public DueJob(
      SezzleSettingsSource settings,
      OneNode oneNode,
      DueAuthorizations due,
      CancelledOrders cancelled,
      Clock clock) {
    this.settings = settings;
    this.oneNode = oneNode;
    this.due = due;
    this.cancelled = cancelled;
    this.clock = clock;
    said = new SaidOnce(clock);
  }

  /** Runs once, unless another node does, or the reconcile job is switched off. Never throws. */
  public void run() {
    try {
      if (settings.reconcile().isOn()) {
        oneNode.run(JOB, EVERY.dividedBy(2), LONGEST_RUN.multipliedBy(2), this::runHere);
      }
      said.mended(JOB);
    } catch (RuntimeException e) {
      if (said.isNews(JOB, e.toString())) {
        LOG.error("What is due could not be looked for; it is tried again every few seconds.", e);
      }
    }
  }

  private void runHere() {
    ReconcileReport report = new ReconcileReport();
    Instant deadline = clock.instant().plus(LONGEST_RUN);
    EachPart parts = new EachPart();
    parts.run(() -> due.tend(deadline, report));
    parts.run(() -> cancelled.release(deadline, report));
    if (!report.isEmpty()) {
      LOG.info("Looked at what is due: {}", report);
    }
    parts.throwFirst();
  }
}
