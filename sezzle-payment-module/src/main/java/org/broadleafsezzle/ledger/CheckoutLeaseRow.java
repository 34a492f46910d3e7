package org.broadleafsezzle.ledger;

import javax.persistence.EntityManager;
import javax.persistence.Query;

/** The right to work on one checkout, in the checkout's own row. */
final class CheckoutLeaseRow implements LeaseRow {

  private static final String UPDATE =
      "update SezzleCheckout c set c.leaseOwner = :owner, c.leaseUntilMillis = :until"
          + " where c.id = :id and ";

  private final LedgerTransactions transactions;
  private final String checkoutId;

  CheckoutLeaseRow(LedgerTransactions transactions, String checkoutId) {
    this.transactions = transactions;
    this.checkoutId = checkoutId;
  }

  @Override
  public boolean take(String owner, long nowMillis, long untilMillis) {
    return transactions.run(
        entityManager ->
            update(
                        entityManager,
                        "(c.leaseUntilMillis <= :now or c.leaseOwner = :owner)",
                        owner,
                        untilMillis)
                    .setParameter("now", nowMillis)
                    .executeUpdate()
                == 1);
  }

  @Override
  public boolean extend(String owner, long untilMillis) {
    return updateOwn(owner, untilMillis);
  }

  @Override
  public void release(String owner) {
    updateOwn(owner, 0);
  }

  private boolean updateOwn(String owner, long untilMillis) {
    return transactions.run(
        entityManager ->
            update(
                        entityManager,
                        "c.leaseOwner = :owner and c.leaseUntilMillis > 0",
                        owner,
                        untilMillis)
                    .executeUpdate()
                == 1);
  }

  private Query update(
      EntityManager entityManager, String condition, String owner, long untilMillis) {
    return entityManager
        .createQuery(UPDATE + condition)
        .setParameter("owner", owner)
        .setParameter("until", untilMillis)
        .setParameter("id", checkoutId);
  }
}
