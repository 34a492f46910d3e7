package org.broadleafsezzle.ledger;

import java.time.Instant;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** The rows by which one node at a time runs a job. */
public class JobLocks {

  private final LedgerTransactions transactions;

  public JobLocks(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Takes the lock of a job that has had none.
   *
   * @return false if it has a row already: {@link #take} can take that
   */
  public boolean add(String job, String by, Instant now, Instant until) {
    if (exists(job)) {
      return false;
    }
    try {
      transactions.execute(
          entityManager -> entityManager.persist(new JobLock(job, by, now, until)));
      return true;
    } catch (PersistenceException e) {
      if (exists(job)) {
        return false;
      }
      throw e;
    }
  }

  private boolean exists(String job) {
    return transactions.run(entityManager -> entityManager.find(JobLock.class, job) != null);
  }

  /** Takes the lock unless another node holds it: of many at the same instant, one gets it. */
  public boolean take(String job, String by, Instant now, Instant until) {
    return transactions.run(entityManager -> taken(entityManager, job, by, now, until));
  }

  private static boolean taken(
      EntityManager entityManager, String job, String by, Instant now, Instant until) {
    return entityManager
            .createQuery(
                "update JobLock l set l.lockUntilMillis = :until, l.lockedAtMillis = :now,"
                    + " l.lockedBy = :by where l.name = :job and l.lockUntilMillis <= :now")
            .setParameter("until", until.toEpochMilli())
            .setParameter("now", now.toEpochMilli())
            .setParameter("by", by)
            .setParameter("job", job)
            .executeUpdate()
        == 1;
  }

  /**
   * Has the lock end at another time than it was taken for, unless another node has taken it since.
   *
   * @param taken the end for which it was taken
   */
  public void end(String job, Instant taken, Instant end) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery(
                    "update JobLock l set l.lockUntilMillis = :end"
                        + " where l.name = :job and l.lockUntilMillis = :taken")
                .setParameter("end", end.toEpochMilli())
                .setParameter("job", job)
                .setParameter("taken", taken.toEpochMilli())
                .executeUpdate());
  }
}
