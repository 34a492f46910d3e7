package org.broadleafsezzle.checkout;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderLockManager;

/**
 * The platform's lock against two changes of a cart at a time. Its filter takes it for POST
 * requests only; the shopper's return is a GET.
 */
public class OrderLock {

  /** Gives the lock back. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  private final OrderLockManager locks;

  public OrderLock(OrderLockManager locks) {
    this.locks = locks;
  }

  /** Waits for it. Does nothing where there is nothing to lock or, without a request, no way to. */
  Held acquire(Optional<Order> order) {
    if (!order.isPresent() || !locks.isActive()) {
      return () -> {};
    }
    Object lock = locks.acquireLock(order.get());
    return () -> locks.releaseLock(lock);
  }
}
