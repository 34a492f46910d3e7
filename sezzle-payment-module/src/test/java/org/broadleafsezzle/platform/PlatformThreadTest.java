package org.broadleafsezzle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PlatformThreadTest {

  private final EntityManagerFactory entityManagers = mock(EntityManagerFactory.class);
  private final EntityManager shared = mock(EntityManager.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final PlatformThread thread = new PlatformThread(entityManagers, orders);
  private final Locale locale = mock(Locale.class);
  private final BroadleafCurrency currency = mock(BroadleafCurrency.class);

  @BeforeEach
  void anOrderInCanadianFrench() {
    when(entityManagers.createEntityManager()).thenReturn(shared);
    when(shared.isOpen()).thenReturn(true);
    Order order = mock(Order.class);
    when(order.getLocale()).thenReturn(locale);
    when(order.getCurrency()).thenReturn(currency);
    when(orders.read(42L)).thenReturn(Optional.of(order));
  }

  @Test
  void theWorkHasAPersistenceContextAndTheOrdersLocaleAndCurrency() {
    String result =
        thread.runFor(
            42L,
            () -> {
              assertThat(TransactionSynchronizationManager.hasResource(entityManagers)).isTrue();
              BroadleafRequestContext context =
                  BroadleafRequestContext.getBroadleafRequestContext();
              assertThat(context.getLocale()).isSameAs(locale);
              assertThat(context.getBroadleafCurrency()).isSameAs(currency);
              return "done";
            });

    assertThat(result).isEqualTo("done");
  }

  @Test
  void nothingStaysWithTheThreadEvenIfTheWorkFails() {
    assertThatThrownBy(
            () ->
                thread.runFor(
                    42L,
                    () -> {
                      throw new IllegalStateException("failing work");
                    }))
        .hasMessage("failing work");

    assertThat(TransactionSynchronizationManager.hasResource(entityManagers)).isFalse();
    assertThat(BroadleafRequestContext.getBroadleafRequestContext().getLocale()).isNull();
    verify(shared).close();
  }

  @Test
  void whatARequestHadIsPutAsideAndGivenBack() {
    EntityManagerHolder ofRequest = new EntityManagerHolder(mock(EntityManager.class));
    BroadleafRequestContext contextOfRequest = new BroadleafRequestContext();
    TransactionSynchronizationManager.bindResource(entityManagers, ofRequest);
    BroadleafRequestContext.setBroadleafRequestContext(contextOfRequest);
    try {
      thread.runFor(
          42L,
          () -> {
            assertThat(TransactionSynchronizationManager.getResource(entityManagers))
                .isNotSameAs(ofRequest);
            assertThat(BroadleafRequestContext.getBroadleafRequestContext())
                .isNotSameAs(contextOfRequest);
            return "done";
          });

      assertThat(TransactionSynchronizationManager.getResource(entityManagers)).isSameAs(ofRequest);
      assertThat(BroadleafRequestContext.getBroadleafRequestContext()).isSameAs(contextOfRequest);
    } finally {
      TransactionSynchronizationManager.unbindResource(entityManagers);
      ThreadLocalManager.remove();
    }
  }

  @Test
  void itIsRefusedInsideATransaction() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThatThrownBy(() -> thread.runFor(42L, () -> "done"))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
  }

  @Test
  void anOrderThatIsGoneIsNoHindrance() {
    when(orders.read(43L)).thenReturn(Optional.empty());

    assertThat(thread.<String>runFor(43L, () -> "done")).isEqualTo("done");
  }
}
