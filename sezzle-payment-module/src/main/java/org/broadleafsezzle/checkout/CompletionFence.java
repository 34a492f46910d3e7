package org.broadleafsezzle.checkout;

import java.util.concurrent.Callable;
import org.broadleafsezzle.ledger.CheckoutLease;

/**
 * Stops a thread that makes an order once it has lost the right to: another one decides then, and
 * may have given the money back. The platform's checkout runs between where the right was taken and
 * where it matters, so the thread carries it along.
 */
public class CompletionFence {

  private final ThreadLocal<CheckoutLease> carried = new ThreadLocal<>();

  /** Does the work with the right carried along. */
  <T> T carry(CheckoutLease lease, Callable<T> work) throws Exception {
    carried.set(lease);
    try {
      return work.call();
    } finally {
      carried.remove();
    }
  }

  /**
   * To be called before what can't be taken back.
   *
   * @return false on a thread that carries nothing: what it does is not paid with Sezzle
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if the right is lost
   */
  public boolean check() {
    CheckoutLease lease = carried.get();
    if (lease != null) {
      lease.renew();
    }
    return lease != null;
  }
}
