package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.ledger.CheckoutState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutWatchTest extends CheckoutStartScene {

  private final CheckoutWatch watch = new CheckoutWatch(ledger, clients, clock);
  private String checkout;

  @BeforeEach
  void aShopperIsAtSezzle() throws Exception {
    checkout = start.start(readyCart(), null).checkoutId();
  }

  @ParameterizedTest
  @CsvSource({"active,false", "completed,true", "denied,true", "deleted,true", "odd,false"})
  void sezzleSaysWhetherTheShopperIsDone(String status, boolean done) {
    when(client.getOrder(any())).thenReturn(atSezzle(status));

    assertThat(watch.isDone(checkout, false)).isEqualTo(done);
    assertThat(only().getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void sezzleIsAskedOnceInTenSecondsHoweverOftenThePageAsks() {
    for (int second = 0; second < 30; second++) {
      watch.isDone(checkout, false);
      clock.later(Duration.ofSeconds(1));
    }

    verify(client, times(3)).getOrder(any());
  }

  @Test
  void sezzleIsAskedSoonerOnceThePageHasHeardSomethingButNotAtOnce() {
    watch.isDone(checkout, false);
    watch.isDone(checkout, true);
    verify(client, times(1)).getOrder(any());

    clock.later(Duration.ofSeconds(2));
    when(client.getOrder(any())).thenReturn(atSezzle("completed"));

    assertThat(watch.isDone(checkout, false)).isFalse();
    assertThat(watch.isDone(checkout, true)).isTrue();
    verify(client, times(2)).getOrder(any());
  }

  @Test
  void whatTheShopKnowsIsNotAskedOfSezzle() {
    ledger.change(checkout, row -> row.become(CheckoutState.DECLINED, "DECLINED", clock.instant()));

    assertThat(watch.isDone(checkout, false)).isTrue();
    verify(client, never()).getOrder(any());
  }

  @Test
  void aSessionThatIsOverIsDone() {
    clock.later(Duration.ofMinutes(120));

    assertThat(watch.isDone(checkout, false)).isTrue();
    verify(client, never()).getOrder(any());
  }

  @Test
  void whileSezzleIsSilentThePageGoesOnWaiting() {
    doThrow(new SezzleUnavailableException(Failure.of("getOrder"))).when(client).getOrder(any());

    assertThat(watch.isDone(checkout, false)).isFalse();
  }
}
