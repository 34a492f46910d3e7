package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;

/** The stored payment links. A result is a copy of the row at that moment, detached. */
public class PayLinks {

  private static final String SELECT = "select l from PayLink l where ";
  private static final String NEWEST_FIRST = " order by l.createdMillis desc, l.id";

  private final LedgerTransactions transactions;

  public PayLinks(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Writes down a link before Sezzle is asked.
   *
   * @return false if there is one with this id already: then nothing is written
   */
  public boolean add(PayLink link) {
    if (find(link.getId()).isPresent()) {
      return false;
    }
    try {
      transactions.execute(entityManager -> entityManager.persist(link));
      return true;
    } catch (PersistenceException e) {
      if (find(link.getId()).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  public Optional<PayLink> find(String id) {
    return transactions.run(
        entityManager -> Optional.ofNullable(entityManager.find(PayLink.class, id)));
  }

  /** The one with this checkout. */
  public Optional<PayLink> findByCheckout(String checkoutId) {
    return one("l.checkoutId = :value", checkoutId);
  }

  /** The one whose address in the shop has this token. */
  public Optional<PayLink> findByToken(String token) {
    return one("l.openToken = :value", token);
  }

  /** The links of a cart, the newest first. */
  public List<PayLink> findByOrder(Long orderId) {
    return list("l.orderId = :value" + NEWEST_FIRST, orderId, Integer.MAX_VALUE);
  }

  /** The newest links of all carts, the newest first. */
  public List<PayLink> findLatest(int most) {
    return list("l.createdMillis >= :value" + NEWEST_FIRST, 0L, most);
  }

  /**
   * Those that Sezzle has not said to have sent, the newest first: be it that its answer was lost,
   * or that somebody has said that nothing was sent.
   *
   * @param since only those sent since then
   */
  public List<PayLink> findUnconfirmed(Instant since, int most) {
    return list(
        "l.outcome <> org.broadleafsezzle.ledger.LinkOutcome.SENT"
            + " and l.checkoutId is not null and l.createdMillis >= :value"
            + NEWEST_FIRST,
        since.toEpochMilli(),
        most);
  }

  /** Somebody has opened the shop's own address of it. */
  public void open(String id, Instant now) {
    change(id, link -> link.open(now));
  }

  /** Changes a row while no other node can; returns it as it is afterwards. */
  public PayLink change(String id, Consumer<PayLink> change) {
    return transactions.run(
        entityManager -> {
          PayLink link = entityManager.find(PayLink.class, id, LockModeType.PESSIMISTIC_WRITE);
          change.accept(link);
          return link;
        });
  }

  private Optional<PayLink> one(String condition, String value) {
    return list(condition, value, 1).stream().findFirst();
  }

  private List<PayLink> list(String condition, Object value, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(SELECT + condition, PayLink.class)
                .setParameter("value", value)
                .setMaxResults(most)
                .getResultList());
  }
}
