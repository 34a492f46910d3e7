package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes leases last as long as the thread that has them works, however long that is: an activity of
 * the platform may wait for minutes. A lease of a thread that has ended is left to run out.
 */
final class LeaseHeartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseHeartbeat.class);
  private static final long IDLE_SECONDS = 10;

  private final Duration interval;
  private final ScheduledThreadPoolExecutor executor;

  LeaseHeartbeat(Duration interval) {
    this.interval = interval;
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "sezzle-leases");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  /** Renews the lease for the calling thread until it is cancelled. */
  Future<?> keep(CheckoutLease lease) {
    Thread worker = Thread.currentThread();
    return executor.scheduleAtFixedRate(
        () -> beat(lease, worker), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Never throws: what throws is not called again. */
  private static void beat(CheckoutLease lease, Thread worker) {
    if (!worker.isAlive()) {
      return;
    }
    try {
      if (!lease.isHeld() && !lease.isClosed()) {
        LOG.error("{} was lost while {} worked with it", lease, worker.getName());
      }
    } catch (RuntimeException e) {
      LOG.warn("{} could not be renewed; it is tried again", lease, e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
