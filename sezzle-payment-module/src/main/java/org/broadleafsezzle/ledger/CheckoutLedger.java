package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** The stored checkouts. A result is a copy of the row at that moment, detached. */
public class CheckoutLedger {

  private final LedgerTransactions transactions;

  public CheckoutLedger(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  public void add(SezzleCheckout checkout) {
    transactions.tell(
        (entityManager, news) -> {
          add(checkout, entityManager, news);
          return checkout;
        });
  }

  static void add(SezzleCheckout checkout, EntityManager entityManager, LedgerNews news) {
    entityManager.persist(checkout);
    news.add(listener -> listener.added(checkout));
  }

  /**
   * Adds an attempt to pay an order, unless this many have begun since then.
   *
   * @return whether it was added
   */
  public boolean addUnless(SezzleCheckout checkout, long most, Instant since) {
    return transactions.tell(
        (entityManager, news) -> {
          boolean adds = countStarted(entityManager, checkout.getOrderId(), since) < most;
          if (adds) {
            add(checkout, entityManager, news);
          }
          return adds;
        });
  }

  /**
   * The checkout with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SezzleCheckout get(String checkoutId) {
    return transactions.run(
        entityManager ->
            existing(entityManager.find(SezzleCheckout.class, checkoutId), checkoutId));
  }

  public Optional<SezzleCheckout> findByReturnTokenHash(String hash) {
    return findOne("returnTokenHash", hash);
  }

  public Optional<SezzleCheckout> findBySezzleOrder(String sezzleOrderUuid) {
    return findOne("sezzleOrderUuid", sezzleOrderUuid);
  }

  /** All attempts to pay this Broadleaf order that are in one of these states, oldest first. */
  public List<SezzleCheckout> findByOrder(Long orderId, Collection<CheckoutState> states) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SezzleCheckout c where c.orderId = :orderId"
                        + " and c.state in (:states) order by c.createdMillis",
                    SezzleCheckout.class)
                .setParameter("orderId", orderId)
                .setParameter("states", states)
                .getResultList());
  }

  /** The number of attempts to pay this Broadleaf order that have begun since then. */
  public long countStarted(Long orderId, Instant since) {
    return transactions.run(entityManager -> countStarted(entityManager, orderId, since));
  }

  private static long countStarted(EntityManager entityManager, Long orderId, Instant since) {
    return entityManager
        .createQuery(
            "select count(c) from SezzleCheckout c where c.orderId = :orderId"
                + " and c.createdMillis >= :since and c.parentId is null",
            Long.class)
        .setParameter("orderId", orderId)
        .setParameter("since", since.toEpochMilli())
        .getSingleResult();
  }

  /**
   * The checkouts in one of these states that nobody has touched for a while and that are due to be
   * looked at, those that have waited longest first.
   *
   * @param untouchedSince only checkouts whose last change of state was before this
   * @param most the largest number of them
   */
  public List<SezzleCheckout> findDue(
      Collection<CheckoutState> states, Instant untouchedSince, Instant now, int most) {
    return findUntouched(states, "", untouchedSince, now, most);
  }

  /**
   * As {@link #findDue}, the checkouts that a shopper was at Sezzle with and that have ended
   * without money.
   */
  public List<SezzleCheckout> findEnded(Instant untouchedSince, Instant now, int most) {
    String atSezzle = " and c.parentId is null and c.sezzleOrderUuid is not null";
    return findUntouched(CheckoutState.ENDED, atSezzle, untouchedSince, now, most);
  }

  private List<SezzleCheckout> findUntouched(
      Collection<CheckoutState> states, String which, Instant since, Instant now, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SezzleCheckout c where c.state in (:states)"
                        + " and c.updatedMillis < :since and c.lookAgainMillis <= :now"
                        + which
                        + " order by c.lookAgainMillis, c.createdMillis",
                    SezzleCheckout.class)
                .setParameter("states", states)
                .setParameter("since", since.toEpochMilli())
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  /** The checkouts of which a person was told this, oldest first. */
  public List<SezzleCheckout> findWith(OrderProblem problem, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SezzleCheckout c where c.trouble.problem = :problem"
                        + " order by c.createdMillis",
                    SezzleCheckout.class)
                .setParameter("problem", problem)
                .setMaxResults(most)
                .getResultList());
  }

  /** Has {@link #findDue} leave this checkout out until then; changes nothing else of it. */
  public void lookAgain(String checkoutId, Instant at) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery("update SezzleCheckout c set c.lookAgainMillis = :at where c.id = :id")
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", checkoutId)
                .executeUpdate());
  }

  /**
   * The checkouts that are due to be compared with Sezzle, those that have waited longest first.
   */
  public List<SezzleCheckout> findToCompare(Instant now, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SezzleCheckout c where c.books.compareAtMillis between 0 and :now"
                        + " order by c.books.compareAtMillis",
                    SezzleCheckout.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  /**
   * Has {@link #findToCompare} find it then, unless something has changed that meanwhile.
   *
   * @param expected the time of the next comparison as far as the caller knows
   * @param at empty: not automatically
   * @return whether it was so
   */
  public boolean compareAt(String checkoutId, Instant expected, Optional<Instant> at) {
    return transactions.run(
        entityManager ->
            entityManager
                    .createQuery(
                        "update SezzleCheckout c set c.books.compareAtMillis = :at"
                            + " where c.id = :id and c.books.compareAtMillis = :expected")
                    .setParameter("at", at.map(Instant::toEpochMilli).orElse(null))
                    .setParameter("id", checkoutId)
                    .setParameter("expected", expected.toEpochMilli())
                    .executeUpdate()
                == 1);
  }

  /**
   * The checkouts of which something is due about the end of their authorization, those that are
   * due longest first.
   */
  public List<SezzleCheckout> findDueAuthorizations(Instant now, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SezzleCheckout c where c.books.dueAtMillis between 0 and :now"
                        + " and c.books.openInCents >= 1 and c.state = :completed"
                        + " order by c.books.dueAtMillis",
                    SezzleCheckout.class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("completed", CheckoutState.COMPLETED)
                .setMaxResults(most)
                .getResultList());
  }

  /**
   * Has {@link #findDueAuthorizations} find it then, unless another has changed that meanwhile.
   *
   * @param due as it was found
   * @return whether it was so
   */
  public boolean claimDue(SezzleCheckout due, Instant again) {
    return transactions.run(
        entityManager ->
            entityManager
                    .createQuery(
                        "update SezzleCheckout c set c.books.dueAtMillis = :again"
                            + " where c.id = :id and c.books.dueAtMillis = :expected")
                    .setParameter("again", again.toEpochMilli())
                    .setParameter("id", due.getId())
                    .setParameter("expected", due.getBooks().getDueAt().get().toEpochMilli())
                    .executeUpdate()
                == 1);
  }

  /** Has {@link #findDueAuthorizations} find it then; empty: not any more. */
  public void dueAt(String checkoutId, Optional<Instant> at) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery(
                    "update SezzleCheckout c set c.books.dueAtMillis = :at where c.id = :id")
                .setParameter("at", at.map(Instant::toEpochMilli).orElse(null))
                .setParameter("id", checkoutId)
                .executeUpdate());
  }

  /** As {@link #change(String, Actor, Consumer)}, by code that does not say who asked. */
  public SezzleCheckout change(String checkoutId, Consumer<SezzleCheckout> change) {
    return change(checkoutId, Actor.CODE, change);
  }

  /**
   * Changes a row while no other node can. A change of its state enters its timeline.
   *
   * @param by the one who asks for it
   * @return the row as it is afterwards
   * @throws IllegalTransitionException if the change asks for a state that can't be; then nothing
   *     is written
   */
  public SezzleCheckout change(String checkoutId, Actor by, Consumer<SezzleCheckout> change) {
    return transactions.tell(
        (entityManager, news) -> {
          SezzleCheckout checkout = lock(entityManager, checkoutId);
          CheckoutChange made = CheckoutChange.of(checkout);
          change.accept(checkout);
          made.made(entityManager, news, by);
          return checkout;
        });
  }

  static SezzleCheckout lock(EntityManager entityManager, String checkoutId) {
    return existing(
        entityManager.find(SezzleCheckout.class, checkoutId, LockModeType.PESSIMISTIC_WRITE),
        checkoutId);
  }

  private Optional<SezzleCheckout> findOne(String field, String value) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SezzleCheckout c where c." + field + " = :value",
                    SezzleCheckout.class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst());
  }

  private static SezzleCheckout existing(SezzleCheckout checkout, String checkoutId) {
    if (checkout == null) {
      throw new IllegalArgumentException("There is no Sezzle checkout " + checkoutId);
    }
    return checkout;
  }
}
