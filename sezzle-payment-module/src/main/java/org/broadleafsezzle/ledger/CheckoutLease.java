package org.broadleafsezzle.ledger;

import java.util.concurrent.Future;

/**
 * The right to work on a checkout, until it is closed. It is renewed in the background while the
 * thread that took it works; it is lost only if it could not be renewed for its whole time, say
 * because the process stood still, and someone else has taken it since.
 */
public final class CheckoutLease implements AutoCloseable {

  private final CheckoutLeases leases;
  private final String subject;
  private final LeaseRow row;
  private final String owner;

  /** Null if there is none. */
  private final CheckoutLease outer;

  /** Null if it was taken inside another one of the same thread, which is the one to give back. */
  private volatile Future<?> heartbeat;

  /** By the clock of this process, before the database said so. */
  private volatile long confirmedMillis;

  private volatile boolean closed;

  CheckoutLease(
      CheckoutLeases leases,
      String subject,
      LeaseRow row,
      String owner,
      CheckoutLease outer,
      long confirmedMillis) {
    this.leases = leases;
    this.subject = subject;
    this.row = row;
    this.owner = owner;
    this.outer = outer;
    this.confirmedMillis = confirmedMillis;
  }

  CheckoutLease keptBy(LeaseHeartbeat newHeartbeat) {
    heartbeat = newHeartbeat.keep(this);
    return this;
  }

  /**
   * Makes it last most of its time from now: to be called before each step that must not be taken
   * by two.
   *
   * @throws CheckoutBusyException if someone else has it now
   */
  public void renew() {
    if (!isHeld()) {
      throw new CheckoutBusyException(subject);
    }
  }

  /**
   * Whether nobody else has it now; it then lasts most of its time from now. The database is not
   * asked again a moment after it has said so, since nobody can have taken it in that moment.
   */
  public boolean isHeld() {
    return !closed && (outer == null || outer.isHeld()) && (isJustConfirmed() || extend());
  }

  private boolean isJustConfirmed() {
    long age = leases.nowMillis() - confirmedMillis;
    return age >= 0 && age < leases.trustedMillis();
  }

  private boolean extend() {
    long now = leases.nowMillis();
    boolean held = leases.extend(row, owner, now);
    if (held) {
      confirmedMillis = now;
    }
    return held;
  }

  boolean isClosed() {
    return closed;
  }

  /** Gives the right back, unless it was taken inside another lease of the same thread. */
  @Override
  public void close() {
    closed = true;
    try {
      if (heartbeat != null) {
        heartbeat.cancel(false);
        leases.giveBack(subject, row, owner);
      }
    } finally {
      if (outer != null) {
        outer.close();
      }
    }
  }

  @Override
  public String toString() {
    return "The lease of " + subject;
  }
}
