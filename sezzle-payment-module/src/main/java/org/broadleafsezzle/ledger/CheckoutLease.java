package org.broadleafsezzle.ledger;

/** The right to work on a checkout, until it is closed or runs out. */
public final class CheckoutLease implements AutoCloseable {

  private final CheckoutLeases leases;
  private final String checkoutId;
  private final String owner;
  private final boolean nested;

  CheckoutLease(CheckoutLeases leases, String checkoutId, String owner, boolean nested) {
    this.leases = leases;
    this.checkoutId = checkoutId;
    this.owner = owner;
    this.nested = nested;
  }

  /**
   * Makes it last its full time from now: to be called before each step that must not be taken by
   * two.
   *
   * @throws CheckoutBusyException if it ran out and someone else has it now
   */
  public void renew() {
    if (!leases.extend(checkoutId, owner)) {
      throw new CheckoutBusyException(checkoutId);
    }
  }

  /** Gives the right back, unless it was taken inside another lease of the same thread. */
  @Override
  public void close() {
    if (!nested) {
      leases.release(checkoutId, owner);
    }
  }
}
