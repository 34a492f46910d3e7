package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/**
 * The stored notices. One node at a time has the right to send one. A result is a copy of the row
 * at that moment, detached.
 */
public class NoticeOutbox {

  /** Told to those only who do not come back. */
  static final List<NoticeKind> READ_IN_THE_SHOP =
      Collections.unmodifiableList(Arrays.asList(NoticeKind.ORDER_MADE, NoticeKind.GIVEN_BACK));

  private final LedgerTransactions transactions;

  public NoticeOutbox(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Writes a notice down with the rest of a transaction, unless its event has one.
   *
   * @param entityManager of a transaction that keeps others from writing one of the same event
   */
  static void add(EntityManager entityManager, OutboxNotice notice) {
    if (entityManager.find(OutboxNotice.class, notice.getKey()) == null) {
      entityManager.persist(notice);
    }
  }

  /** The notice with this key. */
  public Optional<OutboxNotice> find(String key) {
    return transactions.run(
        entityManager -> Optional.ofNullable(entityManager.find(OutboxNotice.class, key)));
  }

  /**
   * Keys of those for these recipients that are due to be sent, or whose sender is dead; the
   * longest due first.
   */
  public List<String> findDue(Collection<NoticeRecipient> recipients, Instant now, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select n.key from OutboxNotice n where n.state in (:underWay)"
                        + " and n.nextAttemptMillis <= :now and n.recipient in (:recipients)"
                        + " order by n.nextAttemptMillis",
                    String.class)
                .setParameter("recipients", recipients)
                .setParameter("underWay", Arrays.asList(NoticeState.WAITING, NoticeState.SENDING))
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  /**
   * Takes the right to send one, if it is due: of many at the same instant, one gets it.
   *
   * @param until the time at which it is due again if its sender dies before {@link #begin}
   * @return the notice, or, if its sender has died and the recipient does not know what it has,
   *     that it has become unclear and is not to be sent; empty if it is not due, or someone else
   *     was first
   */
  public Optional<OutboxNotice> claim(String key, Instant now, Instant until) {
    return transactions.run(
        entityManager -> {
          OutboxNotice notice = lock(entityManager, key);
          if (notice == null || notice.getNextAttempt().isAfter(now)) {
            return Optional.empty();
          }
          if (notice.getState() == NoticeState.SENDING && !notice.getRecipient().knowsWhatItHas()) {
            notice.becomeUnclear(NoticeTrouble.DIED, now);
            return Optional.of(notice);
          }
          return notice.claim(until) ? Optional.of(notice) : Optional.empty();
        });
  }

  /**
   * From now on it counts as perhaps sent.
   *
   * @param claimed as it was claimed
   * @return false if it was withdrawn, or someone else has claimed it since: then it must not be
   *     sent
   */
  public boolean begin(OutboxNotice claimed) {
    return transactions.run(
        entityManager ->
            entityManager
                    .createQuery(
                        "update OutboxNotice n set n.state = :sending where n.key = :key"
                            + " and n.state = :waiting and n.attempts = :attempts"
                            + " and n.nextAttemptMillis = :until")
                    .setParameter("sending", NoticeState.SENDING)
                    .setParameter("key", claimed.getKey())
                    .setParameter("waiting", NoticeState.WAITING)
                    .setParameter("attempts", claimed.getAttempts())
                    .setParameter("until", claimed.getNextAttempt().toEpochMilli())
                    .executeUpdate()
                == 1);
  }

  /**
   * Writes what came of sending one.
   *
   * @param claimed as it was claimed; if it was claimed anew since, nothing is changed
   * @return as it is afterwards; empty if nothing was changed
   */
  public Optional<OutboxNotice> end(OutboxNotice claimed, Consumer<OutboxNotice> how) {
    return transactions.run(
        entityManager -> {
          OutboxNotice notice = lock(entityManager, claimed.getKey());
          if (notice == null || !notice.isClaimedAs(claimed)) {
            return Optional.empty();
          }
          how.accept(notice);
          return Optional.of(notice);
        });
  }

  /** Forgets one: there is no way to send it. */
  public void forget(OutboxNotice claimed) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery("delete from OutboxNotice n where n.key = :key and n.state = :waiting")
                .setParameter("key", claimed.getKey())
                .setParameter("waiting", NoticeState.WAITING)
                .executeUpdate());
  }

  /** The shopper is back, and reads in the shop what became of the payment: no need to write so. */
  public void withdraw(String checkoutId, Instant now) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery(
                    "update OutboxNotice n set n.state = :dropped, n.trouble = :cameBack,"
                        + " n.endedMillis = :now where n.checkoutId = :checkout"
                        + " and n.state = :waiting and n.kind in (:kinds)")
                .setParameter("dropped", NoticeState.DROPPED)
                .setParameter("cameBack", NoticeTrouble.CAME_BACK)
                .setParameter("now", now.toEpochMilli())
                .setParameter("checkout", checkoutId)
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("kinds", READ_IN_THE_SHOP)
                .executeUpdate());
  }

  /**
   * Has one that is given up or unclear sent by whichever process comes first, within seconds.
   *
   * @throws IllegalStateException if it is neither
   * @throws IllegalArgumentException if there is none
   */
  public void retry(String key, Instant now) {
    transactions.execute(
        entityManager ->
            Optional.ofNullable(lock(entityManager, key))
                .orElseThrow(() -> new IllegalArgumentException("There is no notice " + key))
                .retry(now));
  }

  /** Those about one of these payments, the oldest first. */
  public List<OutboxNotice> findOf(Collection<String> checkoutIds) {
    return checkoutIds.isEmpty()
        ? Collections.emptyList()
        : transactions.run(
            entityManager ->
                entityManager
                    .createQuery(
                        "select n from OutboxNotice n where n.checkoutId in (:checkouts)"
                            + " order by n.createdMillis, n.key",
                        OutboxNotice.class)
                    .setParameter("checkouts", Padded.of(checkoutIds))
                    .getResultList());
  }

  /** Those in one of these states, the newest first. */
  public List<OutboxNotice> findIn(Collection<NoticeState> states, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select n from OutboxNotice n where n.state in (:states)"
                        + " order by n.nextAttemptMillis desc",
                    OutboxNotice.class)
                .setParameter("states", states)
                .setMaxResults(most)
                .getResultList());
  }

  /** The number of notices in this state; counting stops at {@code most}. */
  public int count(NoticeState state, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select n.key from OutboxNotice n where n.state = :state", String.class)
                .setParameter("state", state)
                .setMaxResults(most)
                .getResultList()
                .size());
  }

  /** The time since which the one that is due longest waits to be sent; it may be in the future. */
  public Optional<Instant> dueSince() {
    return transactions.run(
        entityManager ->
            Optional.ofNullable(
                    entityManager
                        .createQuery(
                            "select min(n.nextAttemptMillis) from OutboxNotice n"
                                + " where n.state = :waiting",
                            Long.class)
                        .setParameter("waiting", NoticeState.WAITING)
                        .getSingleResult())
                .map(Instant::ofEpochMilli));
  }

  private static OutboxNotice lock(EntityManager entityManager, String key) {
    return entityManager.find(OutboxNotice.class, key, LockModeType.PESSIMISTIC_WRITE);
  }
}
