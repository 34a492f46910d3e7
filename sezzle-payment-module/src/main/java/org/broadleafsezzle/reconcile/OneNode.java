package org.broadleafsezzle.reconcile;

import java.time.Clock;
import java.time.Duration;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;
import org.broadleafsezzle.ledger.JobLock;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/** Lets one node of a cluster at a time run a job, by a row of the shop's database. */
public class OneNode {

  private final LockingTaskExecutor executor;
  private final Clock clock;

  public OneNode(EntityManagerFactory entityManagers, Clock clock) {
    DataSource database = ((EntityManagerFactoryInfo) entityManagers).getDataSource();
    executor = new DefaultLockingTaskExecutor(new JdbcLockProvider(database, JobLock.TABLE));
    this.clock = clock;
  }

  /**
   * Runs the work, unless another node is running it or has within this interval.
   *
   * @param interval how long other nodes keep from running it again, counted from the start
   * @param atMost after this it counts as died with its node
   */
  void run(String job, Duration interval, Duration atMost, Runnable work) {
    executor.executeWithLock(work, new LockConfiguration(clock.instant(), job, atMost, interval));
  }
}
