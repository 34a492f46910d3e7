package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The troubles that need a person, told to those in charge: all that is new in one batch, and each
 * alert in one batch only, whatever nodes and crashes do.
 */
public class Alerts {

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
  private static final String JOB = "alerts";

  private final LedgerTransactions transactions;
  private final JobLocks locks;

  public Alerts(LedgerTransactions transactions, JobLocks locks) {
    this.transactions = transactions;
    this.locks = locks;
  }

  /**
   * Whether it is this node's turn to look: of many, one looks at a time.
   *
   * @param by the node
   * @param every the time for which the others leave it alone from now on
   */
  public boolean isMyTurn(String by, Duration every, Instant now) {
    return locks.add(JOB, by, now, now.plus(every)) || locks.take(JOB, by, now, now.plus(every));
  }

  /**
   * Writes down what is found, and forgets what is not any more, whether anybody was told of it or
   * not.
   *
   * @param unsure those that may or may not be there still: they stay
   */
  public void keep(Collection<StandingAlert> found, Predicate<StandingAlert> unsure) {
    try {
      write(found, unsure);
    } catch (PersistenceException e) {
      LOG.debug("Another look has written at the same time, or the database fails again now", e);
      write(found, unsure);
    }
  }

  private void write(Collection<StandingAlert> found, Predicate<StandingAlert> unsure) {
    Map<String, StandingAlert> now = new LinkedHashMap<>();
    found.forEach(one -> now.put(one.getKey(), one));
    transactions.execute(
        entityManager -> {
          for (StandingAlert before : all(entityManager)) {
            boolean stands = now.remove(before.getKey()) != null;
            if (!stands && !unsure.test(before)) {
              entityManager.remove(before);
            }
          }
          now.values().forEach(entityManager::persist);
        });
  }

  private static List<StandingAlert> all(EntityManager entityManager) {
    return entityManager
        .createQuery("select a from StandingAlert a", StandingAlert.class)
        .getResultList();
  }

  /**
   * Puts all that is news into one batch, with a notice of it to each who is to be told; does
   * nothing unless some of it has been news for so long.
   *
   * @param gathered the time for which news are gathered, from the first of them on
   * @param told the notices' kinds, by what tells those of one kind apart
   * @return the number of alerts in it
   */
  public int batch(Duration gathered, Map<String, NoticeKind> told, Instant now) {
    return transactions.run(
        entityManager -> {
          List<StandingAlert> news = news(entityManager, now);
          long due = now.minus(gathered).toEpochMilli();
          if (told.isEmpty() || news.stream().noneMatch(one -> one.getNewsMillis() <= due)) {
            return 0;
          }
          String batch = UUID.randomUUID().toString();
          int mine = take(entityManager, news, batch);
          if (mine > 0) {
            told.forEach(
                (whom, kind) ->
                    NoticeOutbox.add(entityManager, AlertNotice.write(kind, batch, whom, now)));
          }
          return mine;
        });
  }

  private static List<StandingAlert> news(EntityManager entityManager, Instant now) {
    return entityManager
        .createQuery(
            "select a from StandingAlert a where a.batchId is null and a.newsMillis <= :now",
            StandingAlert.class)
        .setParameter("now", now.toEpochMilli())
        .getResultList();
  }

  /** Those that no other node takes at the same time. */
  private static int take(EntityManager entityManager, List<StandingAlert> news, String batch) {
    int taken = 0;
    for (List<StandingAlert> part : Padded.parts(news)) {
      List<String> keys = part.stream().map(StandingAlert::getKey).collect(Collectors.toList());
      taken +=
          entityManager
              .createQuery(
                  "update StandingAlert a set a.batchId = :batch"
                      + " where a.key in (:keys) and a.batchId is null")
              .setParameter("batch", batch)
              .setParameter("keys", Padded.of(keys))
              .executeUpdate();
    }
    return taken;
  }

  /** Those of a batch that still stand, the oldest first. */
  public List<StandingAlert> of(String batch) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select a from StandingAlert a where a.batchId = :batch"
                        + " order by a.foundMillis, a.key",
                    StandingAlert.class)
                .setParameter("batch", batch)
                .getResultList());
  }

  /** The payments that were found to need a person for this reason. */
  public Set<String> about(AttentionKind reason) {
    return transactions.run(
        entityManager ->
            new HashSet<>(
                entityManager
                    .createQuery(
                        "select a.checkoutId from StandingAlert a where a.reason = :reason",
                        String.class)
                    .setParameter("reason", reason.name())
                    .getResultList()));
  }

  /** The reasons for which so many payments need a person, or more. */
  public Set<String> reasonsOf(int many) {
    return transactions.run(
        entityManager ->
            new HashSet<>(
                entityManager
                    .createQuery(
                        "select a.reason from StandingAlert a where a.checkoutId is not null"
                            + " group by a.reason having count(a) >= :many",
                        String.class)
                    .setParameter("many", (long) many)
                    .getResultList()));
  }
}
