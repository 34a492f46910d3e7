package org.broadleafsezzle.checkout;

import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderLockManager;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform's lock against two changes of a cart at a time. Its filter takes it for POST
 * requests only; the shopper's return is a GET, webhook and job are no requests. On 3.1 the lock is
 * in the shopper's session; from 6.2 on it is in the database.
 */
public class OrderLock {

  private static final Logger LOG = LoggerFactory.getLogger(OrderLock.class);

  /** Gives the lock back. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  private final OrderLockManager locks;

  public OrderLock(OrderLockManager locks) {
    this.locks = locks;
  }

  /**
   * Waits for it. Does nothing where there is nothing to lock or, without a request, no way to.
   *
   * @param order read only if there is a way to
   * @throws CheckoutBusyException if whoever has it keeps it too long
   */
  Held acquire(Supplier<Optional<Order>> order) {
    Optional<Order> found = locks.isActive() ? order.get() : Optional.empty();
    if (!found.isPresent()) {
      return () -> {};
    }
    Object lock = lock(found.get());
    return () -> locks.releaseLock(lock);
  }

  /** The platform has no special exception for a lock in the database that it gives up on. */
  private Object lock(Order order) {
    try {
      return locks.acquireLock(order);
    } catch (RuntimeException e) {
      LOG.info(
          "The platform's lock on the order was not to be had; order={}: {}",
          order.getId(),
          e.toString());
      throw CheckoutBusyException.ofOrder(order.getId(), e);
    }
  }
}
