package org.broadleafsezzle.checkout;

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
 * Gives a thread without a web request what the platform's filters give a request: one persistence
 * context for all of the work, and a context with the order's locale and currency. Nothing of it
 * stays with the thread.
 */
public class PlatformThread {

  private final EntityManagerFactory entityManagers;
  private final PlatformOrders orders;

  public PlatformThread(EntityManagerFactory entityManagers, PlatformOrders orders) {
    this.entityManagers = entityManagers;
    this.orders = orders;
  }

  /** The work's result. */
  <T> T runFor(Long orderId, Supplier<T> work) {
    EntityManager shared = entityManagers.createEntityManager();
    TransactionSynchronizationManager.bindResource(entityManagers, new EntityManagerHolder(shared));
    try {
      BroadleafRequestContext.setBroadleafRequestContext(contextOf(orders.read(orderId)));
      return work.get();
    } finally {
      TransactionSynchronizationManager.unbindResource(entityManagers);
      EntityManagerFactoryUtils.closeEntityManager(shared);
      ThreadLocalManager.remove();
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
