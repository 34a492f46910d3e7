package org.broadleafsezzle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PlatformOrdersTest {

  private final OrderService service = mock(OrderService.class);
  private final EntityManagerFactory factory = mock(EntityManagerFactory.class);
  private final PlatformOrders orders = new PlatformOrders(service, factory);
  private final Order order = mock(Order.class);

  @Test
  void readsFromTheDatabaseAndKnowsNoNullOrder() {
    when(service.findOrderById(1L, true)).thenReturn(order);
    when(service.findOrderById(2L, true)).thenReturn(null);
    when(service.findOrderById(3L, true)).thenReturn(new NullOrderImpl());

    assertThat(orders.read(1L)).containsSame(order);
    assertThat(orders.read(2L)).isEmpty();
    assertThat(orders.read(3L)).isEmpty();
  }

  @Test
  void whatOnlyNamesAnOrderIsNotReadAgain() {
    when(service.findOrderById(1L)).thenReturn(order);
    when(service.findOrderById(3L)).thenReturn(new NullOrderImpl());

    assertThat(orders.find(1L)).containsSame(order);
    assertThat(orders.find(2L)).isEmpty();
    assertThat(orders.find(3L)).isEmpty();
    verify(service, never()).findOrderById(any(), eq(true));
  }

  @Test
  void afterAFailureForgetsFirstWhatTheRequestHasChanged() {
    EntityManager shared = mock(EntityManager.class);
    when(service.findOrderById(1L, true)).thenReturn(order);
    TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(shared));
    try {
      assertThat(orders.readAfterFailure(1L)).containsSame(order);
    } finally {
      TransactionSynchronizationManager.unbindResource(factory);
    }

    var inOrder = inOrder(shared, service);
    inOrder.verify(shared).clear();
    inOrder.verify(service).findOrderById(1L, true);
  }

  @Test
  void withoutARequestThereIsNothingToForget() {
    when(service.findOrderById(1L, true)).thenReturn(order);

    assertThat(orders.readAfterFailure(1L)).containsSame(order);
  }
}
