package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;

/** The stored bulk captures. What it returns is a copy of the rows at that moment, detached. */
public class BulkCaptures {

  /** Longer than the capture of one payment can take. */
  static final Duration ALIVE = Duration.ofMinutes(3);

  private final LedgerTransactions transactions;
  private final Clock clock;

  public BulkCaptures(LedgerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes down a bulk capture with all that is to be captured, before anything is.
   *
   * @return false if there is one with this id already: then nothing is written
   */
  public boolean add(BulkCapture bulk, List<BulkCaptureItem> items) {
    if (find(bulk.getId()).isPresent()) {
      return false;
    }
    try {
      return transactions.run(
          entityManager -> {
            entityManager.persist(bulk);
            entityManager.flush();
            items.forEach(entityManager::persist);
            return true;
          });
    } catch (PersistenceException e) {
      if (find(bulk.getId()).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  public Optional<BulkCapture> find(String id) {
    return transactions.run(
        entityManager -> Optional.ofNullable(entityManager.find(BulkCapture.class, id)));
  }

  /** In the order in which they are captured. */
  public List<BulkCaptureItem> items(String id) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select i from BulkCaptureItem i where i.bulkId = :id order by i.position",
                    BulkCaptureItem.class)
                .setParameter("id", id)
                .getResultList());
  }

  /** Those that have not ended, the newest first. */
  public List<BulkCapture> findUnended(int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select b from BulkCapture b where b.state in (:unended)"
                        + " order by b.createdMillis desc",
                    BulkCapture.class)
                .setParameter(
                    "unended", EnumSet.of(BulkCapture.State.RUNNING, BulkCapture.State.STOPPING))
                .setMaxResults(most)
                .getResultList());
  }

  /** Takes the right to carry it on, unless another process has it: of many, one gets it. */
  public boolean claim(String id) {
    return alive(id, "b.aliveUntilMillis <= :now", ALIVE);
  }

  /**
   * To be called by whoever carries it on, before each capture.
   *
   * @return false if nothing more of it is to be begun
   */
  public boolean renew(String id) {
    return alive(id, "b.state = 'RUNNING' and b.aliveUntilMillis > :now", ALIVE);
  }

  /** Lets another process carry it on. */
  public void leave(String id) {
    alive(id, "b.aliveUntilMillis > :now", Duration.ZERO);
  }

  private boolean alive(String id, String condition, Duration lasts) {
    long now = clock.millis();
    return transactions.run(
        entityManager ->
            entityManager
                    .createQuery(
                        "update BulkCapture b set b.aliveUntilMillis = :until where b.id = :id"
                            + " and b.state <> 'ENDED' and "
                            + condition)
                    .setParameter("until", now + lasts.toMillis())
                    .setParameter("id", id)
                    .setParameter("now", now)
                    .executeUpdate()
                == 1);
  }

  /** Nothing more of it is begun. */
  public void stop(String id) {
    transactions.run(
        entityManager -> {
          BulkCapture bulk = lock(entityManager, id);
          bulk.stop();
          return bulk;
        });
  }

  public void end(String id) {
    transactions.run(
        entityManager -> {
          BulkCapture bulk = lock(entityManager, id);
          bulk.end(clock.instant());
          return bulk;
        });
  }

  /**
   * Writes down what came of one capture.
   *
   * @param why key of a sentence; null if there is nothing to be said
   * @param detail what the sentence has a place for; null if nothing
   */
  public void outcome(String requestId, BulkCaptureItem.State state, String why, String detail) {
    transactions.run(
        entityManager -> {
          BulkCaptureItem item = entityManager.find(BulkCaptureItem.class, requestId);
          item.become(state, why, detail);
          return item;
        });
  }

  private static BulkCapture lock(EntityManager entityManager, String id) {
    BulkCapture bulk = entityManager.find(BulkCapture.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (bulk == null) {
      throw new IllegalArgumentException("There is no bulk capture " + id);
    }
    return bulk;
  }
}
