package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Admits one actor at a time to a checkout, over all nodes: compare-and-set on a row of the
 * database, with an owner and an end, so that the right of a process that died comes free by
 * itself. The nodes' clocks may differ by much less than a lease lasts. No database transaction
 * stays open.
 */
public class CheckoutLeases implements AutoCloseable {

  /** Longer than a process stands still, short enough to be waited for once one has died. */
  static final Duration LASTS = Duration.ofSeconds(90);

  /** Longer than it takes to store an order, short enough for a shopper to wait for. */
  private static final Duration RESERVED = Duration.ofSeconds(5);

  private static final int BEATS = 3;

  /** The share of its time for which a lease is trusted without asking the database again. */
  private static final int TRUSTED = 90;

  private static final long POLL_MILLIS = 100;

  private final LedgerTransactions transactions;
  private final Clock clock;
  private final Duration lasts;
  private final LeaseHeartbeat heartbeat;
  private final String node = UUID.randomUUID().toString();

  /** Owners by what they have the right to. */
  private final Map<String, String> held = new ConcurrentHashMap<>();

  public CheckoutLeases(LedgerTransactions transactions, Clock clock) {
    this(transactions, clock, LASTS);
  }

  /**
   * @param lasts the time for which the right of a process that died stays taken
   */
  public CheckoutLeases(LedgerTransactions transactions, Clock clock, Duration lasts) {
    this.transactions = transactions;
    this.clock = clock;
    this.lasts = lasts;
    heartbeat = new LeaseHeartbeat(lasts.dividedBy(BEATS));
  }

  /**
   * Takes the right to work on a checkout. A thread that has it already gets a nested one.
   *
   * @param patience the longest wait for someone else to finish
   * @throws CheckoutBusyException if someone else still has it then
   */
  public CheckoutLease acquire(String checkoutId, Duration patience) {
    return acquire(
        checkout(checkoutId), new CheckoutLeaseRow(transactions, checkoutId), null, patience);
  }

  /**
   * Takes the right to decide about a checkout: that to work on it, and that to decide about any
   * attempt to pay the same Broadleaf order, of which only one may become its payment.
   *
   * @param patience the longest wait for someone else to finish, twice
   * @throws CheckoutBusyException if someone else still has one of them then
   */
  public CheckoutLease acquireToDecide(String checkoutId, Long orderId, Duration patience) {
    CheckoutLease cart = acquireCart(orderId, patience);
    try {
      return acquire(
          checkout(checkoutId), new CheckoutLeaseRow(transactions, checkoutId), cart, patience);
    } catch (RuntimeException e) {
      cart.close();
      throw e;
    }
  }

  /**
   * Takes the right to decide about all attempts to pay a Broadleaf order.
   *
   * @param patience the longest wait for someone else to finish
   * @throws CheckoutBusyException if someone else still has it then
   */
  public CheckoutLease acquireCart(Long orderId, Duration patience) {
    return acquire(cart(orderId), new CartLeaseRow(transactions, orderId), null, patience);
  }

  /**
   * Keeps others from deciding about any attempt to pay an order for a few seconds from now.
   * Nothing has to be given back.
   *
   * @param patience the longest wait for someone else who is deciding
   * @throws CheckoutBusyException if someone else still decides then
   */
  public void reserveCart(Long orderId, Duration patience) {
    take(new CartLeaseRow(transactions, orderId), cart(orderId), patience, RESERVED);
  }

  /**
   * Keeps for a few seconds more what this thread has reserved.
   *
   * @throws CheckoutBusyException if it has reserved nothing, or someone else could decide since
   */
  public void keepCart(Long orderId) {
    CartLeaseRow row = new CartLeaseRow(transactions, orderId);
    if (!row.extend(owner(), clock.millis() + RESERVED.toMillis())) {
      throw new CheckoutBusyException(cart(orderId));
    }
  }

  private static String cart(Long orderId) {
    return "cart " + orderId;
  }

  private static String checkout(String id) {
    return "checkout " + id;
  }

  private CheckoutLease acquire(
      String subject, LeaseRow row, CheckoutLease outer, Duration patience) {
    String owner = owner();
    long now = clock.millis();
    if (owner.equals(held.get(subject)) && extend(row, owner, now)) {
      return new CheckoutLease(this, subject, row, owner, outer, now);
    }
    long taken = take(row, subject, patience, lasts);
    held.put(subject, owner);
    try {
      return new CheckoutLease(this, subject, row, owner, outer, taken).keptBy(heartbeat);
    } catch (RejectedExecutionException closed) {
      giveBack(subject, row, owner);
      throw new CheckoutBusyException(subject);
    }
  }

  private String owner() {
    return node + "/" + Thread.currentThread().getId();
  }

  /** Returns since when, in milliseconds since 1970. */
  private long take(LeaseRow row, String subject, Duration patience, Duration lasting) {
    long deadline = System.nanoTime() + patience.toNanos();
    long now = clock.millis();
    while (!row.take(owner(), now, now + lasting.toMillis())) {
      if (System.nanoTime() >= deadline || !pause()) {
        throw new CheckoutBusyException(subject);
      }
      now = clock.millis();
    }
    return now;
  }

  boolean extend(LeaseRow row, String owner, long nowMillis) {
    return row.extend(owner, nowMillis + lasts.toMillis());
  }

  long nowMillis() {
    return clock.millis();
  }

  /** Short beside what a lease lasts, so that most of its time is left. */
  long trustedMillis() {
    return lasts.toMillis() / TRUSTED;
  }

  void giveBack(String subject, LeaseRow row, String owner) {
    held.remove(subject, owner);
    row.release(owner);
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

  /** Leases are not renewed any more, and none is given out: this node leaves it to another. */
  @Override
  public void close() {
    heartbeat.close();
  }
}
