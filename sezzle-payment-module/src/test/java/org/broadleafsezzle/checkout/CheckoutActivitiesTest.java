package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The module's parts of the platform's checkout workflow. */
class CheckoutActivitiesTest {

  private final CheckoutLease lease = mock(CheckoutLease.class);
  private final CompletionFence fence = new CompletionFence();
  private final PaidOtherwise otherwise = mock(PaidOtherwise.class);
  private final CheckLeaseActivity checkLease = new CheckLeaseActivity(fence, otherwise);
  private final CheckLeaseAgainActivity checkAgain = new CheckLeaseAgainActivity(fence, otherwise);
  private final Order order = mock(Order.class);

  @SuppressWarnings("unchecked")
  private final ProcessContext<CheckoutSeed> context = mock(ProcessContext.class);

  @BeforeEach
  void anOrder() {
    CheckoutSeed seed = mock(CheckoutSeed.class);
    when(context.getSeedData()).thenReturn(seed);
    when(seed.getOrder()).thenReturn(order);
  }

  @Test
  void anOrderIsMadeWithTheRightToDecideRenewed() throws Exception {
    assertThat(fence.carry(lease, () -> checkLease.execute(context))).isSameAs(context);

    verify(lease).renew();
    verify(otherwise, never()).reserve(any());
  }

  @Test
  void aThreadThatHasLostTheRightToDecideMakesNoOrder() {
    doThrow(mock(CheckoutBusyException.class)).when(lease).renew();

    assertThatThrownBy(() -> fence.carry(lease, () -> checkLease.execute(context)))
        .isInstanceOf(CheckoutBusyException.class);
  }

  @Test
  void anOrderThatIsPaidOtherwiseIsReserved() throws Exception {
    assertThat(checkLease.execute(context)).isSameAs(context);

    verify(otherwise).reserve(order);
    verify(otherwise, never()).keep(any());
  }

  @Test
  void itIsLookedAtAgainBeforeItIsStored() throws Exception {
    assertThat(checkAgain.execute(context)).isSameAs(context);
    verify(otherwise).keep(order);
    verify(otherwise, never()).reserve(any());

    assertThat(fence.carry(lease, () -> checkAgain.execute(context))).isSameAs(context);
    verify(lease).renew();
    verify(otherwise).keep(order);
  }

  @Test
  void theRightIsCarriedAsLongAsTheWorkLasts() throws Exception {
    assertThat(fence.carry(lease, () -> "made")).isEqualTo("made");
    assertThatThrownBy(
            () ->
                fence.carry(
                    lease,
                    () -> {
                      throw new IllegalStateException("the platform fails");
                    }))
        .isInstanceOf(IllegalStateException.class);

    checkLease.execute(context);

    verify(lease, never()).renew();
  }

  @Test
  void onceAnOrderIsMadeNobodyCanPayItAtSezzleAnyMore() throws Exception {
    SupersededCheckouts superseded = mock(SupersededCheckouts.class);
    when(order.getId()).thenReturn(42L);

    assertThat(new EndOpenCheckoutsActivity(superseded).execute(context)).isSameAs(context);

    verify(superseded).endAll(42L);
  }
}
