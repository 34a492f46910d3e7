package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;

/** The stored checkouts. What it returns is a copy of the row at that moment, detached. */
public class CheckoutLedger {

  private final LedgerTransactions transactions;

  public CheckoutLedger(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  public void add(SezzleCheckout checkout) {
    transactions.run(
        entityManager -> {
          entityManager.persist(checkout);
          return checkout;
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
                        + " and c.state in (:states) order by c.created",
                    SezzleCheckout.class)
                .setParameter("orderId", orderId)
                .setParameter("states", states)
                .getResultList());
  }

  /**
   * The checkouts in one of these states that nobody has touched for a while and that are due to be
   * looked at, those that have waited longest first.
   *
   * @param untouchedSince only checkouts whose last change of state was before this
   * @param most how many at most
   */
  public List<SezzleCheckout> findDue(
      Collection<CheckoutState> states, Instant untouchedSince, Instant now, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SezzleCheckout c where c.state in (:states)"
                        + " and c.updated < :untouchedSince and c.lookAgainMillis <= :now"
                        + " order by c.lookAgainMillis, c.created",
                    SezzleCheckout.class)
                .setParameter("states", states)
                .setParameter("untouchedSince", Date.from(untouchedSince))
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  /** Has {@link #findDue} leave this checkout out until then; changes nothing else of it. */
  public void lookAgain(String checkoutId, Instant at) {
    transactions.run(
        entityManager ->
            entityManager
                .createQuery("update SezzleCheckout c set c.lookAgainMillis = :at where c.id = :id")
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", checkoutId)
                .executeUpdate());
  }

  /**
   * Changes a row while no other node can.
   *
   * @return the row as it is afterwards
   * @throws IllegalTransitionException if the change asks for a state that can't be; then nothing
   *     is written
   */
  public SezzleCheckout change(String checkoutId, Consumer<SezzleCheckout> change) {
    return transactions.run(
        entityManager -> {
          SezzleCheckout checkout = lock(entityManager, checkoutId);
          change.accept(checkout);
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
        entityManager -> {
          TypedQuery<SezzleCheckout> query =
              entityManager.createQuery(
                  "select c from SezzleCheckout c where c." + field + " = :value",
                  SezzleCheckout.class);
          return query.setParameter("value", value).getResultList().stream().findFirst();
        });
  }

  private static SezzleCheckout existing(SezzleCheckout checkout, String checkoutId) {
    if (checkout == null) {
      throw new IllegalArgumentException("There is no Sezzle checkout " + checkoutId);
    }
    return checkout;
  }
}
