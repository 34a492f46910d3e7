package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;

/**
 * Admits one actor at a time to a checkout, over all nodes: compare-and-set on the checkout's row,
 * with an owner and an end, so that the right of a process that died comes free by itself. The
 * nodes' clocks may differ by much less than {@link #LASTS}. No database transaction stays open.
 */
public class CheckoutLeases {

  /** Longer than any single step between two renewals. */
  static final Duration LASTS = Duration.ofSeconds(90);

  private static final long POLL_MILLIS = 100;

  private final LedgerTransactions transactions;
  private final Clock clock;
  private final String node = UUID.randomUUID().toString();

  public CheckoutLeases(LedgerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes the right to work on a checkout. A thread that has it already gets a nested one.
   *
   * @param patience how long to wait for someone else to finish
   * @throws CheckoutBusyException if someone else still has it then
   */
  public CheckoutLease acquire(String checkoutId, Duration patience) {
    String owner = node + "/" + Thread.currentThread().getId();
    if (extend(checkoutId, owner)) {
      return new CheckoutLease(this, checkoutId, owner, true);
    }
    long deadline = System.nanoTime() + patience.toNanos();
    while (!take(checkoutId, owner)) {
      if (System.nanoTime() >= deadline || !pause()) {
        throw new CheckoutBusyException(checkoutId);
      }
    }
    return new CheckoutLease(this, checkoutId, owner, false);
  }

  /** Whether the owner still had it, which then lasts its full time from now. */
  boolean extend(String checkoutId, String owner) {
    return update(
        "c.leaseOwner = :owner and c.leaseUntilMillis > :now", checkoutId, owner, LASTS.toMillis());
  }

  void release(String checkoutId, String owner) {
    update("c.leaseOwner = :owner and c.leaseUntilMillis > :now", checkoutId, owner, 0);
  }

  private boolean take(String checkoutId, String owner) {
    return update(
        "(c.leaseUntilMillis <= :now or c.leaseOwner = :owner)",
        checkoutId,
        owner,
        LASTS.toMillis());
  }

  private boolean update(String condition, String checkoutId, String owner, long lastsMillis) {
    long now = clock.millis();
    String query =
        "update SezzleCheckout c set c.leaseOwner = :owner, c.leaseUntilMillis = :until"
            + " where c.id = :id and "
            + condition;
    return transactions.run(
        (EntityManager entityManager) ->
            entityManager
                    .createQuery(query)
                    .setParameter("owner", owner)
                    .setParameter("until", now + lastsMillis)
                    .setParameter("id", checkoutId)
                    .setParameter("now", now)
                    .executeUpdate()
                == 1);
  }

  private static boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
