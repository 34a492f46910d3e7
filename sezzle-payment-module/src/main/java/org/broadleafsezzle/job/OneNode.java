package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.support.StorageBasedLockProvider;
import org.broadleafsezzle.ledger.JobLocks;

/** Lets one node of a cluster at a time run a job, by a row of the shop's database. */
public class OneNode {

  private final LockingTaskExecutor executor;
  private final Clock clock;

  public OneNode(JobLocks locks, Clock clock) {
    executor = new DefaultLockingTaskExecutor(new Provider(new JobLockRecords(locks, clock)));
    this.clock = clock;
  }

  /**
   * Runs the work, unless another node is running it or has within this interval.
   *
   * @param interval the time for which other nodes keep from running it again, counted from the
   *     start
   * @param atMost after this it counts as died with its node
   */
  void run(String job, Duration interval, Duration atMost, Runnable work) {
    executor.executeWithLock(work, new LockConfiguration(clock.instant(), job, atMost, interval));
  }

  /** ShedLock lets only those who extend its class give it a storage. */
  private static final class Provider extends StorageBasedLockProvider {

    Provider(JobLockRecords records) {
      super(records);
    }
  }
}
