package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** The stored movements of money. A result is a copy of the row at that moment, detached. */
public class MovementLedger {

  private final LedgerTransactions transactions;

  public MovementLedger(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Writes down new movements, unless the movements there already make it impossible; no other node
   * can write one of the same checkout in between.
   *
   * @param decide given the movements of the checkout so far, oldest first: those to be sent. Its
   *     exceptions are passed on and nothing is written
   * @throws PartsChangedException if one of them was worked out from the parts of others, and those
   *     have changed since; nothing is written
   */
  public List<MoneyMovement> start(
      String checkoutId, Function<List<MoneyMovement>, List<MoneyMovement>> decide) {
    return transactions.tell(
        (entityManager, news) -> {
          SezzleCheckout checkout = CheckoutLedger.lock(entityManager, checkoutId);
          List<MoneyMovement> earlier = read(entityManager, checkoutId);
          List<MoneyMovement> started = decide.apply(earlier);
          if (!started.isEmpty()) {
            started.forEach(entityManager::persist);
            PartLedger.write(entityManager, started);
            sum(entityManager, checkout);
            started.forEach(one -> tell(news, checkout, one));
          }
          return started;
        });
  }

  /**
   * Writes down movements that Sezzle has carried out and that are not in the books; no other node
   * can write one of the same checkout in between.
   *
   * @param decide given the movements of the checkout so far, oldest first: those to be added
   * @return the movements added
   */
  public List<MoneyMovement> adopt(
      String checkoutId, Function<List<MoneyMovement>, List<MoneyMovement>> decide) {
    return start(checkoutId, decide);
  }

  /** The same for one that made a new order, with the checkout of that. */
  public void adopt(MoneyMovement movement, SezzleCheckout made) {
    transactions.tell(
        (entityManager, news) -> {
          SezzleCheckout checkout = CheckoutLedger.lock(entityManager, movement.getCheckoutId());
          CheckoutLedger.add(made, entityManager, news);
          entityManager.persist(movement);
          sum(entityManager, checkout);
          tell(news, checkout, movement);
          return made;
        });
  }

  private static void tell(LedgerNews news, SezzleCheckout checkout, MoneyMovement movement) {
    if (movement.getState() == MovementState.SUCCEEDED) {
      news.add(listener -> listener.succeeded(checkout, movement));
    }
  }

  private static void sum(EntityManager entityManager, SezzleCheckout checkout) {
    checkout.sum(read(entityManager, checkout.getId()));
  }

  /**
   * The movement with this request id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public MoneyMovement get(String requestId) {
    return transactions.run(
        entityManager -> existing(entityManager.find(MoneyMovement.class, requestId), requestId));
  }

  /** The movement with this request id, of whatever checkout. */
  public Optional<MoneyMovement> find(String requestId) {
    return transactions.run(
        entityManager -> Optional.ofNullable(entityManager.find(MoneyMovement.class, requestId)));
  }

  /** Writes the outcome of a movement. */
  public MoneyMovement change(String requestId, Consumer<MoneyMovement> change) {
    return transactions.tell(
        (entityManager, news) -> change(entityManager, news, requestId, change));
  }

  /** Writes the outcome of a movement together with the checkout of the new order it made. */
  public MoneyMovement change(
      String requestId, Consumer<MoneyMovement> change, SezzleCheckout made) {
    return transactions.tell(
        (entityManager, news) -> {
          CheckoutLedger.add(made, entityManager, news);
          return change(entityManager, news, requestId, change);
        });
  }

  /** Writes the outcome of a movement together with what becomes of its checkout. */
  public MoneyMovement change(
      String requestId, Consumer<MoneyMovement> change, Consumer<SezzleCheckout> ofCheckout) {
    return transactions.tell(
        (entityManager, news) -> {
          MoneyMovement movement = change(entityManager, news, requestId, change);
          ofCheckout.accept(CheckoutLedger.lock(entityManager, movement.getCheckoutId()));
          return movement;
        });
  }

  private static MoneyMovement change(
      EntityManager entityManager,
      LedgerNews news,
      String requestId,
      Consumer<MoneyMovement> change) {
    MoneyMovement movement =
        existing(
            entityManager.find(MoneyMovement.class, requestId, LockModeType.PESSIMISTIC_WRITE),
            requestId);
    SezzleCheckout checkout = CheckoutLedger.lock(entityManager, movement.getCheckoutId());
    MovementState before = movement.getState();
    change.accept(movement);
    sum(entityManager, checkout);
    if (before != movement.getState()) {
      tell(news, checkout, movement);
    }
    return movement;
  }

  private static MoneyMovement existing(MoneyMovement movement, String requestId) {
    if (movement == null) {
      throw new IllegalArgumentException("There is no movement " + requestId);
    }
    return movement;
  }

  /** All movements of a checkout, oldest first. */
  public List<MoneyMovement> findByCheckout(String checkoutId) {
    return transactions.run(entityManager -> read(entityManager, checkoutId));
  }

  /**
   * Ids of checkouts with a movement left STARTED, the longest ago first. Not of those being
   * undone: undoing settles its movements itself.
   *
   * @param before only movements written before this
   * @param now those whose last try failed so lately that they wait are left out
   * @param most the largest number of them
   */
  public List<String> findCheckoutsToSettle(Instant before, Instant now, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select m.checkoutId from MoneyMovement m where m.state = :started"
                        + " and m.updatedMillis < :before and m.checkoutId not in"
                        + " (select c.id from SezzleCheckout c where c.state = :undoing)"
                        + " and not exists (select t.id from TaskTries t where"
                        + " t.checkoutId = m.checkoutId and t.task = :settle"
                        + " and t.nextTryMillis > :now)"
                        + " group by m.checkoutId order by min(m.updatedMillis)",
                    String.class)
                .setParameter("started", MovementState.STARTED)
                .setParameter("settle", AutomaticTask.SETTLE)
                .setParameter("now", now.toEpochMilli())
                .setParameter("before", before.toEpochMilli())
                .setParameter("undoing", CheckoutState.UNDOING)
                .setMaxResults(most)
                .getResultList());
  }

  /** The charges of saved accounts whose outcome is unknown, the longest ago first. */
  public List<MoneyMovement> findLostCharges(int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select m from MoneyMovement m where m.state = :started and m.kind = :charge"
                        + " order by m.updatedMillis",
                    MoneyMovement.class)
                .setParameter("started", MovementState.STARTED)
                .setParameter("charge", MovementKind.CHARGE)
                .setMaxResults(most)
                .getResultList());
  }

  private static List<MoneyMovement> read(EntityManager entityManager, String checkoutId) {
    return entityManager
        .createQuery(
            "select m from MoneyMovement m where m.checkoutId = :checkoutId"
                + " order by m.createdMillis, m.requestId",
            MoneyMovement.class)
        .setParameter("checkoutId", checkoutId)
        .getResultList();
  }
}
