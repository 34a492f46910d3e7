package org.broadleafsezzle.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.storage.OwnTransaction;

/**
 * The loaded payouts, as the job writes them. Each piece of work locks the payout's row, so that
 * two nodes leave the same as one. Results are detached.
 */
public class Payouts {

  private final EntityManagerFactory entityManagers;
  private final Clock clock;

  public Payouts(EntityManagerFactory entityManagers, Clock clock) {
    this.entityManagers = entityManagers;
    this.clock = clock;
  }

  /**
   * Writes down that Sezzle lists it.
   *
   * @param askedFor the currency it was asked for in
   * @return whether its lines are to be loaded because of that
   */
  boolean list(SezzleMode mode, Payout listed, String askedFor) {
    return run(
        entityManager -> {
          LoadedPayout known = lock(entityManager, listed.getUuid());
          if (known != null) {
            return known.list(listed, clock.instant());
          }
          entityManager.persist(new LoadedPayout(mode, listed, askedFor, clock.instant()));
          return true;
        });
  }

  /** The moment of the latest one in a currency; empty if there is none. */
  Optional<Instant> latest(SezzleMode mode, String currency) {
    Long paid =
        run(
            entityManager ->
                entityManager
                    .createQuery(
                        "select max(p.paidMillis) from LoadedPayout p"
                            + " where p.mode = :mode and p.currency = :currency",
                        Long.class)
                    .setParameter("mode", mode)
                    .setParameter("currency", currency)
                    .getSingleResult());
    return Optional.ofNullable(paid).map(Instant::ofEpochMilli);
  }

  /** Those whose lines are to be loaded, those that have waited longest first. */
  List<LoadedPayout> findDue(SezzleMode mode, int most) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select p from LoadedPayout p where p.nextTryMillis between 0 and :now"
                        + " and p.mode = :mode order by p.nextTryMillis",
                    LoadedPayout.class)
                .setParameter("now", clock.instant().toEpochMilli())
                .setParameter("mode", mode)
                .setMaxResults(most)
                .getResultList());
  }

  /** Those with lines that matched nothing, and that were paid since then. */
  List<LoadedPayout> findUnmatched(Instant since, int most) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select p from LoadedPayout p where p.forAPerson = 1"
                        + " and p.unmatched + p.different > 0 and p.paidMillis >= :since"
                        + " order by p.paidMillis desc",
                    LoadedPayout.class)
                .setParameter("since", since.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  /** Takes in the lines in place of those that were there, matched, or nothing of them. */
  LoadedPayout load(String payoutId, ReadPayout read) {
    return run(
        entityManager -> {
          LoadedPayout payout = lock(entityManager, payoutId);
          DifferentPayments different = new DifferentPayments(entityManager, payout);
          entityManager
              .createQuery("delete from PayoutLine l where l.payoutId = :payout")
              .setParameter("payout", payoutId)
              .executeUpdate();
          new LineMatching(entityManager, payout.getMode()).match(read.lines());
          read.lines().forEach(entityManager::persist);
          payout.load(read, clock.instant());
          payout.sum(read.lines());
          different.mark(read.lines());
          return payout;
        });
  }

  /** Matches once more what matched nothing: the books may know more by now. */
  LoadedPayout matchAgain(String payoutId) {
    return run(
        entityManager -> {
          LoadedPayout payout = lock(entityManager, payoutId);
          DifferentPayments different = new DifferentPayments(entityManager, payout);
          List<PayoutLine> lines =
              entityManager
                  .createQuery(
                      "select l from PayoutLine l where l.payoutId = :payout order by l.place",
                      PayoutLine.class)
                  .setParameter("payout", payoutId)
                  .getResultList();
          new LineMatching(entityManager, payout.getMode()).match(lines);
          payout.sum(lines);
          different.mark(lines);
          return payout;
        });
  }

  void refuse(String payoutId, UnreadableReportException why, Instant again) {
    change(payoutId, payout -> payout.refuse(why, again));
  }

  void tryAgain(String payoutId, Instant at) {
    change(payoutId, payout -> payout.tryAgain(at));
  }

  private void change(String payoutId, Consumer<LoadedPayout> change) {
    run(
        entityManager -> {
          LoadedPayout payout = lock(entityManager, payoutId);
          change.accept(payout);
          return payout;
        });
  }

  private static LoadedPayout lock(EntityManager entityManager, String payoutId) {
    return entityManager.find(LoadedPayout.class, payoutId, LockModeType.PESSIMISTIC_WRITE);
  }

  private <T> T run(Function<EntityManager, T> work) {
    return OwnTransaction.run(entityManagers, work);
  }
}
