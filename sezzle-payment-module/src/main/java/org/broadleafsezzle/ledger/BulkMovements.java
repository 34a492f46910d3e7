package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;

/** The stored bulk movements. Results are copies of the rows at that moment, detached. */
public class BulkMovements {

  /** Longer than the movement of one payment can take. */
  static final Duration ALIVE = Duration.ofMinutes(3);

  private final LedgerTransactions transactions;
  private final Clock clock;

  public BulkMovements(LedgerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes down a bulk movement with all its payments, before anything moves.
   *
   * @return false if there is one with this id already: then nothing is written
   */
  public boolean add(BulkMovement bulk, List<BulkMovementItem> items) {
    if (find(bulk.getId()).isPresent()) {
      return false;
    }
    try {
      transactions.execute(
          entityManager -> {
            entityManager.persist(bulk);
            entityManager.flush();
            items.forEach(entityManager::persist);
          });
      return true;
    } catch (PersistenceException e) {
      if (find(bulk.getId()).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  public Optional<BulkMovement> find(String id) {
    return transactions.run(
        entityManager -> Optional.ofNullable(entityManager.find(BulkMovement.class, id)));
  }

  /** In the order in which they are begun. */
  public List<BulkMovementItem> items(String id) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select i from BulkMovementItem i where i.bulkId = :id order by i.position",
                    BulkMovementItem.class)
                .setParameter("id", id)
                .getResultList());
  }

  /** Those that have not ended, the newest first. */
  public List<BulkMovement> findUnended(int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select b from BulkMovement b where b.state in (:unended)"
                        + " order by b.createdMillis desc",
                    BulkMovement.class)
                .setParameter("unended", EnumSet.complementOf(EnumSet.of(BulkMovement.State.ENDED)))
                .setMaxResults(most)
                .getResultList());
  }

  /** All of them, ended or not, the newest first. */
  public List<BulkMovement> findLatest(int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select b from BulkMovement b order by b.createdMillis desc, b.id",
                    BulkMovement.class)
                .setMaxResults(most)
                .getResultList());
  }

  /** The number of its payments in each state; a state that none is in is not in it. */
  public Map<BulkMovementItem.State, Long> count(String id) {
    Map<BulkMovementItem.State, Long> counts = new EnumMap<>(BulkMovementItem.State.class);
    transactions
        .run(
            entityManager ->
                entityManager
                    .createQuery(
                        "select i.state, count(i) from BulkMovementItem i where i.bulkId = :id"
                            + " group by i.state",
                        Object[].class)
                    .setParameter("id", id)
                    .getResultList())
        .forEach(row -> counts.put((BulkMovementItem.State) row[0], (Long) row[1]));
    return counts;
  }

  /** The first of those of which nothing has moved. */
  public List<BulkMovementItem> findRefused(String id, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select i from BulkMovementItem i where i.bulkId = :id and i.state = :refused"
                        + " order by i.position",
                    BulkMovementItem.class)
                .setParameter("id", id)
                .setParameter("refused", BulkMovementItem.State.REFUSED)
                .setMaxResults(most)
                .getResultList());
  }

  /** The ids of those that wait for their turn, the oldest first. */
  public List<String> findWaiting(int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select b.id from BulkMovement b where b.state = :waiting"
                        + " order by b.createdMillis",
                    String.class)
                .setParameter("waiting", BulkMovement.State.WAITING)
                .setMaxResults(most)
                .getResultList());
  }

  /**
   * Takes the right to work on one that waits: of many processes, one gets it.
   *
   * @return the proof of the right; empty if it waits no more
   */
  public Optional<String> claim(String id) {
    String claim = UUID.randomUUID().toString();
    Instant now = clock.instant();
    return transactions.run(
        entityManager -> {
          BulkMovement bulk = lock(entityManager, id);
          if (bulk.getState() != BulkMovement.State.WAITING) {
            return Optional.empty();
          }
          bulk.claim(claim, now.plus(ALIVE));
          return Optional.of(claim);
        });
  }

  /**
   * To be called by whoever works on it, before each payment.
   *
   * @return the login it acts for; empty if nothing more of it is to be begun
   */
  public Optional<String> renew(String id, String claim) {
    Instant now = clock.instant();
    return transactions.run(
        entityManager -> {
          BulkMovement bulk = lock(entityManager, id);
          if (bulk.getState() != BulkMovement.State.RUNNING || !bulk.isClaimedAs(claim, now)) {
            return Optional.empty();
          }
          bulk.renew(now.plus(ALIVE));
          return Optional.of(bulk.getActingFor());
        });
  }

  /** Has it wait for its turn again, and another process work on it. */
  public void putBack(String id, String claim) {
    ifClaimed(id, claim, BulkMovement::putBack);
  }

  /** Gives up; it is carried on only if a person says so. */
  public void interrupt(String id, String claim) {
    ifClaimed(id, claim, BulkMovement::interrupt);
  }

  /** Nothing more of it is to be done. */
  public void end(String id, String claim) {
    ifClaimed(id, claim, bulk -> bulk.end(clock.instant()));
  }

  private void ifClaimed(String id, String claim, Consumer<BulkMovement> change) {
    transactions.execute(
        entityManager -> {
          BulkMovement bulk = lock(entityManager, id);
          if (bulk.isClaimedAs(claim, clock.instant())) {
            change.accept(bulk);
          }
        });
  }

  /**
   * Nothing more of it is begun.
   *
   * @param who the administrator's login
   */
  public void stop(String id, String who) {
    transactions.execute(entityManager -> lock(entityManager, id).stop(who, clock.instant()));
  }

  /**
   * Has one that was stopped or interrupted wait for its turn again.
   *
   * @param who the login of the administrator it acts for from now on
   * @return false if it waits already, or somebody works on it
   */
  public boolean carryOn(String id, String who) {
    return transactions.run(entityManager -> lock(entityManager, id).carryOn(who, clock.instant()));
  }

  /**
   * Writes down what came of one payment.
   *
   * @param why empty if there is nothing to be said
   * @param said the same in Sezzle's own words, if there are any
   */
  public void outcome(
      String requestId,
      BulkMovementItem.State state,
      Optional<LedgerMessage> why,
      Optional<String> said) {
    transactions.execute(
        entityManager ->
            entityManager.find(BulkMovementItem.class, requestId).become(state, why, said));
  }

  private static BulkMovement lock(EntityManager entityManager, String id) {
    BulkMovement bulk = entityManager.find(BulkMovement.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (bulk == null) {
      throw new IllegalArgumentException("There is no bulk movement " + id);
    }
    return bulk;
  }
}
