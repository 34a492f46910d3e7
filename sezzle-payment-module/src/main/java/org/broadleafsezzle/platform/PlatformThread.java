package org.broadleafsezzle.platform;

import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a piece of work what the platform's filters give a request: one persistence context for all
 * of the work, and a context with the order's locale and currency. Nothing of it stays with the
 * thread.
 */
public class PlatformThread {

  private final EntityManagerFactory entityManagers;
  private final PlatformOrders orders;

  public PlatformThread(EntityManagerFactory entityManagers, PlatformOrders orders) {
    this.entityManagers = entityManagers;
    this.orders = orders;
  }

  /**
   * The work's result. On a thread that serves a request, the request's own persistence context and
   * Broadleaf context are put aside meanwhile and given back: what the request once read is not
   * seen, what it has half changed is not written.
   *
   * @throws IllegalStateException if a transaction is open: other nodes would not see what is
   *     written before it ends, and calls to Sezzle would keep it open
   */
  public <T> T runFor(Long orderId, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Must not be called inside a database transaction");
    }
    Object ofRequest = TransactionSynchronizationManager.unbindResourceIfPossible(entityManagers);
    BroadleafRequestContext contextOfRequest = BroadleafRequestContext.getBroadleafRequestContext();
    try {
      return runAlone(orderId, work);
    } finally {
      if (ofRequest == null) {
        ThreadLocalManager.remove();
      } else {
        TransactionSynchronizationManager.bindResource(entityManagers, ofRequest);
        BroadleafRequestContext.setBroadleafRequestContext(contextOfRequest);
      }
    }
  }

  private <T> T runAlone(Long orderId, Supplier<T> work) {
    EntityManager alone = entityManagers.createEntityManager();
    TransactionSynchronizationManager.bindResource(entityManagers, new EntityManagerHolder(alone));
    try {
      BroadleafRequestContext.setBroadleafRequestContext(contextOf(orders.read(orderId)));
      return work.get();
    } finally {
      TransactionSynchronizationManager.unbindResource(entityManagers);
      EntityManagerFactoryUtils.closeEntityManager(alone);
    }
  }

  private static BroadleafRequestContext contextOf(Optional<Order> order) {
    BroadleafRequestContext context = new BroadleafRequestContext();
    order.ifPresent(
        found -> {
          context.setLocale(found.getLocale());
          context.setBroadleafCurrency(found.getCurrency());
        });
    return context;
  }
}
