package org.broadleafsezzle.ledger;

import java.sql.SQLException;
import javax.persistence.PersistenceException;

/**
 * The right to decide about all attempts to pay one Broadleaf order: a row while it is held. Update
 * and insert are two transactions: an update that finds no row locks a gap of MySQL's index until
 * it commits, so that two shoppers who insert into one gap would stand in each other's way.
 */
final class CartLeaseRow implements LeaseRow {

  private final LedgerTransactions transactions;
  private final Long orderId;

  CartLeaseRow(LedgerTransactions transactions, Long orderId) {
    this.transactions = transactions;
    this.orderId = orderId;
  }

  @Override
  public boolean take(String owner, long nowMillis, long untilMillis) {
    boolean takenOver =
        transactions.run(
            entityManager ->
                entityManager
                        .createQuery(
                            "update CartLease l set l.owner = :owner, l.untilMillis = :until"
                                + " where l.orderId = :id"
                                + " and (l.untilMillis <= :now or l.owner = :owner)")
                        .setParameter("owner", owner)
                        .setParameter("until", untilMillis)
                        .setParameter("id", orderId)
                        .setParameter("now", nowMillis)
                        .executeUpdate()
                    == 1);
    return takenOver || (!isThere() && insert(owner, untilMillis));
  }

  /**
   * Someone else can insert it in the same instant: the table's key has the last word. That one may
   * have given it back by now, so that looking for the row again would find nothing.
   */
  private boolean insert(String owner, long untilMillis) {
    try {
      transactions.execute(
          entityManager -> entityManager.persist(new CartLease(orderId, owner, untilMillis)));
      return true;
    } catch (PersistenceException e) {
      if (brokeAKey(e)) {
        return false;
      }
      throw e;
    }
  }

  /** The class of SQL states for broken keys is the same in all databases. */
  private static boolean brokeAKey(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        String state = ((SQLException) cause).getSQLState();
        return state != null && state.startsWith("23");
      }
    }
    return false;
  }

  private boolean isThere() {
    return transactions.run(entityManager -> entityManager.find(CartLease.class, orderId) != null);
  }

  @Override
  public boolean extend(String owner, long untilMillis) {
    return transactions.run(
        entityManager ->
            entityManager
                    .createQuery(
                        "update CartLease l set l.untilMillis = :until"
                            + " where l.orderId = :id and l.owner = :owner")
                    .setParameter("until", untilMillis)
                    .setParameter("id", orderId)
                    .setParameter("owner", owner)
                    .executeUpdate()
                == 1);
  }

  @Override
  public void release(String owner) {
    transactions.execute(
        entityManager ->
            entityManager
                .createQuery("delete from CartLease l where l.orderId = :id and l.owner = :owner")
                .setParameter("id", orderId)
                .setParameter("owner", owner)
                .executeUpdate());
  }
}
