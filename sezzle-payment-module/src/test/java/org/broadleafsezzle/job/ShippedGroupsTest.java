package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.platform.OrderDue;
import org.broadleafsezzle.shipment.RandomOrder;
import org.junit.jupiter.api.Test;

/** Each group of an order is captured when it is fulfilled, once, and all of them are the order. */
class ShippedGroupsTest extends ShippedGroupsScene {

  @Test
  void theCapturesOfAllGroupsAreTheOrderInWhateverOrderTheyAreFulfilled() throws Exception {
    int several = 0;
    for (long seed = 0; seed < 12; seed++) {
      if (OrderDue.inCents(RandomOrder.of(seed)) < 1) {
        continue;
      }
      paid(seed);
      List<Long> groups = groups();
      Collections.shuffle(groups, new Random(seed));
      for (Long group : groups) {
        shippedGroups.add(group);
        assertThat(capture()).as("order %d", seed).isTrue();
      }
      several += capturedAtSezzle.size() > 1 ? 1 : 0;
      assertThat(sum()).as("order %d", seed).isEqualTo(due);
    }
    assertThat(several).isGreaterThan(3);
  }

  @Test
  void aGroupThatIsFulfilledAgainIsNotCapturedAgain() throws Exception {
    paid(SEED);
    shippedGroups.add(first());
    capture();
    shippedGroups.clear();
    capture();
    shippedGroups.add(first());
    capture();

    assertThat(capturedAtSezzle).hasSize(1);
    assertThat(sum()).isBetween(1L, due - 1);
  }

  @Test
  void ofTwoNodesThatSeeAGroupFulfilledInTheSameInstantOneCapturesIt() throws Exception {
    paid(SEED);
    shippedGroups.add(first());
    ShippedGroups other = node();

    CompletableFuture<Boolean> there =
        CompletableFuture.supplyAsync(() -> other.capture(checkout, new ReconcileReport()));
    assertThat(capture()).isTrue();

    assertThat(there.join()).isTrue();
    assertThat(capturedAtSezzle).hasSize(1);
  }

  @Test
  void whileTheOutcomeIsUnknownTheGroupIsNeitherCapturedNorTakenForCaptured() throws Exception {
    paid(SEED);
    shippedGroups.add(first());
    doThrow(new SezzleOutcomeUnknownException(Failure.of("capture")))
        .when(client)
        .capture(anyString(), any(), anyString());

    assertThat(capture()).isFalse();
    assertThat(capture()).isFalse();

    assertThat(marks()).isZero();
    assertThat(movements.findByCheckout(checkout.getId())).hasSize(1);
  }

  @Test
  void whatWasCapturedByHandIsNotCapturedOnceMore() throws Exception {
    paid(SEED);
    long byHand = due * 2 / 3;
    payments().capture(request(byHand));
    shippedGroups.addAll(groups());

    assertThat(capture()).isTrue();

    assertThat(sum()).isEqualTo(due);
    assertThat(capturedAtSezzle).containsExactly(byHand, due - byHand);
  }

  @Test
  void ofAnOrderThatIsWorthLessByNowNoMoreIsCapturedAndAPersonIsTold() throws Exception {
    paid(SEED);
    payments().capture(request(due / 2));
    order.setTotal(new Money("0.01", order.getTotal().getCurrency().getCurrencyCode()));
    shippedGroups.addAll(groups());

    assertThat(capture()).isFalse();

    assertThat(capturedAtSezzle).hasSize(1);
    assertThat(marks()).isZero();
    assertThat(timeline.last(checkout.getId(), EventKind.AUTOMATION_FAILED)).isPresent();
  }

  @Test
  void ofAnOrderThatIsNotInForceAnyMoreNothingIsCaptured() throws Exception {
    paid(SEED);
    order.setStatus(OrderStatus.CANCELLED);
    shippedGroups.addAll(groups());

    assertThat(capture()).isFalse();

    assertThat(capturedAtSezzle).isEmpty();
    assertThat(marks()).isZero();
  }
}
