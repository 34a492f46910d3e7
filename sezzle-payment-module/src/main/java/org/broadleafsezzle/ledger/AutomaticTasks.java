package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stored tries of automatic tasks that failed. Results are detached. */
public class AutomaticTasks {

  private final LedgerTransactions transactions;
  private final Clock clock;

  public AutomaticTasks(LedgerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Counts a try that failed, or that may not come to its end. If it is the last, that enters the
   * timeline.
   *
   * @param by the one who tried
   */
  public TaskTries failed(String checkoutId, AutomaticTask task, Actor by) {
    return transactions.run(
        entityManager -> {
          CheckoutLedger.lock(entityManager, checkoutId);
          Instant now = clock.instant();
          TaskTries tries = entityManager.find(TaskTries.class, TaskTries.idOf(checkoutId, task));
          if (tries == null) {
            tries = new TaskTries(checkoutId, task, now);
            entityManager.persist(tries);
          }
          if (tries.failed(now)) {
            entityManager.persist(
                new CheckoutEvent(
                    checkoutId, EventKind.AUTOMATION_GIVEN_UP, by, task.name(), null, now));
          }
          return tries;
        });
  }

  /** It is done, or there is nothing to be done: what failed before is forgotten. */
  public void done(String checkoutId, AutomaticTask task) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery("delete from TaskTries t where t.id = :id")
                .setParameter("id", TaskTries.idOf(checkoutId, task))
                .executeUpdate());
  }

  public Optional<TaskTries> find(String checkoutId, AutomaticTask task) {
    return transactions.run(
        entityManager ->
            Optional.ofNullable(
                entityManager.find(TaskTries.class, TaskTries.idOf(checkoutId, task))));
  }

  /** Those of these checkouts for which it has failed and was not done since. */
  public Set<String> failedAmong(Collection<String> checkoutIds, AutomaticTask task) {
    if (checkoutIds.isEmpty()) {
      return Collections.emptySet();
    }
    List<String> ids =
        checkoutIds.stream().map(id -> TaskTries.idOf(id, task)).collect(Collectors.toList());
    return transactions.run(
        entityManager ->
            new HashSet<>(
                entityManager
                    .createQuery(
                        "select t.checkoutId from TaskTries t where t.id in (:ids)", String.class)
                    .setParameter("ids", Padded.of(ids))
                    .getResultList()));
  }

  /** Whether it may be tried now: it has not failed, or long enough ago and not too often. */
  public boolean isDue(String checkoutId, AutomaticTask task) {
    return find(checkoutId, task)
        .map(tries -> !tries.isGivenUp() && !tries.getNextTry().isAfter(clock.instant()))
        .orElse(true);
  }

  /** Those of a checkout that are given up and that a person has to see to. */
  public List<TaskTries> findForAPerson(String checkoutId) {
    List<TaskTries> givenUp =
        transactions.run(
            entityManager ->
                entityManager
                    .createQuery(
                        "select t from TaskTries t where t.checkoutId = :checkoutId"
                            + " and t.givenUpMillis is not null order by t.givenUpMillis",
                        TaskTries.class)
                    .setParameter("checkoutId", checkoutId)
                    .getResultList());
    givenUp.removeIf(tries -> !tries.getTask().isForAPerson());
    return givenUp;
  }

  /**
   * Has everything that is given up for a checkout tried again, as if it had never failed, by
   * whichever storefront's job comes first.
   *
   * @param by the one who asks for it
   */
  public void tryAgain(String checkoutId, Actor by) {
    transactions.execute(
        entityManager -> {
          SezzleCheckout checkout = CheckoutLedger.lock(entityManager, checkoutId);
          Instant now = clock.instant();
          checkout.lookAtOnce(now);
          entityManager.persist(
              new CheckoutEvent(checkoutId, EventKind.AUTOMATION_RESUMED, by, null, null, now));
          entityManager
              .createQuery(
                  "delete from TaskTries t where t.checkoutId = :checkoutId"
                      + " and t.givenUpMillis is not null")
              .setParameter("checkoutId", checkoutId)
              .executeUpdate();
        });
  }
}
