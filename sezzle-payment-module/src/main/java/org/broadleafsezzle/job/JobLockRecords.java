package org.broadleafsezzle.job;

import java.time.Clock;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.support.AbstractStorageAccessor;
import org.broadleafsezzle.ledger.JobLocks;

/**
 * ShedLock's locks in the ledger's rows. ShedLock's own storage writes times in the zone of the
 * JVM, so that a node in another zone takes a lock that is held for one that has ended.
 */
final class JobLockRecords extends AbstractStorageAccessor {

  private final JobLocks locks;
  private final Clock clock;

  JobLockRecords(JobLocks locks, Clock clock) {
    this.locks = locks;
    this.clock = clock;
  }

  @Override
  public boolean insertRecord(LockConfiguration lock) {
    return locks.add(lock.getName(), getHostname(), clock.instant(), lock.getLockAtMostUntil());
  }

  @Override
  public boolean updateRecord(LockConfiguration lock) {
    return locks.take(lock.getName(), getHostname(), clock.instant(), lock.getLockAtMostUntil());
  }

  @Override
  public void unlock(LockConfiguration lock) {
    locks.end(lock.getName(), lock.getLockAtMostUntil(), lock.getUnlockTime());
  }
}
