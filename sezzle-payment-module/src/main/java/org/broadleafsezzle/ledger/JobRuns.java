package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The stored runs of jobs; those older than a month are forgotten. */
public class JobRuns {

  /** The job that makes the shop's books equal Sezzle's. */
  public static final String RECONCILE = "reconcile";

  /** The job that loads what Sezzle has paid out. */
  public static final String SETTLEMENTS = "settlements";

  private static final Duration KEPT = Duration.ofDays(30);

  private final LedgerTransactions transactions;
  private final Clock clock;

  public JobRuns(LedgerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes down that a run begins. */
  public JobRun begin(String job, String node) {
    JobRun run = new JobRun(job, node, clock.instant());
    return transactions.run(
        entityManager -> {
          entityManager
              .createQuery("delete from JobRun r where r.job = :job and r.startedMillis < :before")
              .setParameter("job", job)
              .setParameter("before", clock.instant().minus(KEPT).toEpochMilli())
              .executeUpdate();
          entityManager.persist(run);
          return run;
        });
  }

  /**
   * Writes down the end of a run.
   *
   * @param trouble the cause that stopped it half way; null if it came to its end
   */
  public void end(JobRun run, String result, int unmended, Trouble trouble) {
    transactions.execute(
        entityManager ->
            entityManager
                .find(JobRun.class, run.getId())
                .end(result, unmended, trouble, clock.instant()));
  }

  /** The run that began last; it may still be running. */
  public Optional<JobRun> last(String job) {
    return newest(job, 1).stream().findFirst();
  }

  /** The newest first. */
  public List<JobRun> newest(String job, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select r from JobRun r where r.job = :job order by r.startedMillis desc",
                    JobRun.class)
                .setParameter("job", job)
                .setMaxResults(most)
                .getResultList());
  }
}
