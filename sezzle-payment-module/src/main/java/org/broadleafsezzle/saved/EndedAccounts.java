package org.broadleafsezzle.saved;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafsezzle.storage.OwnTransaction;

/**
 * Forgets the accounts that were never saved, and those that Sezzle has forgotten, too. The books
 * keep their ids beside what was charged to them, and need no more.
 */
public class EndedAccounts {

  private static final Set<SavedAccountState> ENDED =
      EnumSet.of(SavedAccountState.NOT_SAVED, SavedAccountState.REMOVED);

  private final EntityManagerFactory entityManagers;

  public EndedAccounts(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Deletes those that ended first at first.
   *
   * @param endedBefore only of those that ended before this
   * @param most the largest number of them
   * @return the number that were deleted
   */
  public int forget(Instant endedBefore, int most) {
    return OwnTransaction.run(
        entityManagers,
        entityManager ->
            ended(entityManager, endedBefore, most).stream()
                .mapToInt(id -> delete(entityManager, id))
                .sum());
  }

  private static List<String> ended(EntityManager entityManager, Instant before, int most) {
    return entityManager
        .createQuery(
            "select a.id from SavedAccount a where a.state in (:ended)"
                + " and a.updatedMillis < :before order by a.updatedMillis",
            String.class)
        .setParameter("ended", ENDED)
        .setParameter("before", before.toEpochMilli())
        .setMaxResults(most)
        .getResultList();
  }

  private static int delete(EntityManager entityManager, String accountId) {
    return entityManager
        .createQuery("delete from SavedAccount a where a.id = :id and a.state in (:ended)")
        .setParameter("id", accountId)
        .setParameter("ended", ENDED)
        .executeUpdate();
  }
}
