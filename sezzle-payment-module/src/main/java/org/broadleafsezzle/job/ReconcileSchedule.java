package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.settings.ReconcileSettings;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.timetable.WhileTheShopIsUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the reconcile job while the shop is up, as often as the settings say at each moment. */
public class ReconcileSchedule extends WhileTheShopIsUp {

  private static final Logger LOG = LoggerFactory.getLogger(ReconcileSchedule.class);
  private static final String JOB = "reconcile";

  /** As long as the settings can't be read. */
  private static final Duration OTHERWISE = Duration.ofMinutes(3);

  /** Work that an outage has left is not left for long, and the shop is up by then. */
  private static final Duration FIRST = Duration.ofSeconds(10);

  private final ScheduledExecutorService scheduler;
  private final SezzleSettingsSource settings;
  private final OneNode oneNode;
  private final ReconcileJob job;
  private final SaidOnce said = new SaidOnce(Clock.systemUTC());
  private Future<?> next;

  /** Changes with each start, so that a run that outlives its stop has no other after it. */
  private Object started;

  public ReconcileSchedule(
      ScheduledExecutorService scheduler,
      SezzleSettingsSource settings,
      OneNode oneNode,
      ReconcileJob job) {
    this.scheduler = scheduler;
    this.settings = settings;
    this.oneNode = oneNode;
    this.job = job;
  }

  @Override
  public synchronized void start() {
    started = new Object();
    plan(started, first());
  }

  private synchronized void plan(Object start, Duration after) {
    if (started == start) {
      next = scheduler.schedule(() -> run(start), after.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void run(Object start) {
    try {
      runIfOn();
    } finally {
      plan(start, interval());
    }
  }

  /** Never throws: what is wrong is told, and the next run goes on. */
  void runIfOn() {
    try {
      ReconcileSettings now = settings.reconcile();
      if (now.isOn()) {
        oneNode.run(
            JOB,
            now.interval().multipliedBy(9).dividedBy(10),
            ReconcileJob.LONGEST_RUN.multipliedBy(3),
            () -> job.run(now.after()));
      }
      said.mended(JOB);
    } catch (SettingsException e) {
      if (said.isNews(JOB, e.getMessage())) {
        LOG.error("Not everything is reconciled with Sezzle: {}", e.getMessage());
      }
    } catch (RuntimeException e) {
      if (said.isNews(JOB, e.toString())) {
        LOG.error(
            "Reconciling with Sezzle stopped half way; each next run goes on. If it stays so, look"
                + " whether the shop's database has the module's tables.",
            e);
      }
    }
  }

  private Duration first() {
    return interval().compareTo(FIRST) < 0 ? interval() : FIRST;
  }

  private Duration interval() {
    try {
      return settings.reconcile().interval();
    } catch (RuntimeException e) {
      LOG.debug("The interval can't be read; the next run says so", e);
      return OTHERWISE;
    }
  }

  @Override
  public synchronized void stop() {
    if (started != null) {
      next.cancel(false);
      started = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return started != null;
  }
}
