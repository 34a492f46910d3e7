package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.support.Utils;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.payments.Explanation;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settlement.LoadedSettlements;
import org.broadleafsezzle.settlement.SettlementLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads settlements once an hour, on one node, if a setting says so; sooner after a run that
 * failed. As long as nothing is due it costs a query.
 */
public class SettlementJob {

  private static final Logger LOG = LoggerFactory.getLogger(SettlementJob.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final SezzleSettingsSource settings;
  private final OneNode oneNode;
  private final SettlementLoader loader;
  private final JobRuns runs;
  private final Clock clock;
  private final SaidOnce said;

  public SettlementJob(
      SezzleSettingsSource settings,
      OneNode oneNode,
      SettlementLoader loader,
      JobRuns runs,
      Clock clock) {
    this.settings = settings;
    this.oneNode = oneNode;
    this.loader = loader;
    this.runs = runs;
    this.clock = clock;
    said = new SaidOnce(clock);
  }

  /** Loads what is new if it is time, unless another node does. Never throws. */
  public void runIfDue() {
    try {
      if (settings.reconcile().isLoadingSettlements() && isDue()) {
        oneNode.run(JobRuns.SETTLEMENTS, BETWEEN, LONGEST_RUN.multipliedBy(2), this::runHere);
      }
      said.mended(JobRuns.SETTLEMENTS);
    } catch (RuntimeException e) {
      if (said.isNews(JobRuns.SETTLEMENTS, e.toString())) {
        LOG.error("Settlements could not be loaded; it is tried again, each time later.", e);
      }
    }
  }

  private boolean isDue() {
    Optional<JobRun> last = runs.last(JobRuns.SETTLEMENTS);
    Duration wait = last.flatMap(JobRun::getTrouble).isPresent() ? AFTER_FAILURE : EVERY;
    return !last.isPresent() || !clock.instant().isBefore(last.get().getStarted().plus(wait));
  }

  private void runHere() {
    if (!isDue()) {
      return;
    }
    JobRun run = runs.begin(JobRuns.SETTLEMENTS, Utils.getHostname());
    Instant deadline = clock.instant().plus(LONGEST_RUN);
    try {
      LoadedSettlements report = loader.load(deadline);
      runs.end(run, report.toString(), report.getRefused(), null);
      if (!report.isEmpty()) {
        LOG.info("Loaded settlements: {}", report);
      }
    } catch (RuntimeException e) {
      runs.end(run, "", 1, Explanation.of(e).trouble());
      throw e;
    }
  }
}
