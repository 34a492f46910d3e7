package org.broadleafsezzle.admin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafsezzle.admin.health.Health;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.Alerts;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StandingAlert;
import org.broadleafsezzle.notice.UnsendableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The matters that a batch still tells when it is sent. */
class AlertItemsTest {

  private final Alerts alerts = mock(Alerts.class);
  private final CheckoutSearch checkouts = mock(CheckoutSearch.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final Health health = mock(Health.class);
  private final AlertItems items = new AlertItems(alerts, checkouts, orders, health);
  private final OutboxNotice notice = new AlertScene().notice(NoticeKind.ALERT_CALL, "program");

  @BeforeEach
  void thePaymentsAreThere() {
    when(orders.labels(any())).thenReturn(Map.of());
    SezzleCheckout a = checkout("a");
    SezzleCheckout b = checkout("b");
    when(checkouts.all(any())).thenReturn(List.of(a, b));
  }

  @Test
  void aDisputeWhoseDeadlineIsNearWhenItOpensIsToldOnce() {
    stand("DISPUTE:a", "DISPUTE:b", "DISPUTE_NOW:a", "EXPIRED:a");

    assertThat(items.of(notice))
        .extracting(item -> item.reason() + ":" + item.checkout().get().getId())
        .containsExactly("DISPUTE:b", "DISPUTE_NOW:a", "EXPIRED:a");
    verifyNoInteractions(health);
  }

  @Test
  void eachSaysWhetherThereMayBeMoreOfItsReason() {
    stand("DISPUTE:a", "EXPIRED:b");
    when(alerts.reasonsOf(AlertFinder.MOST)).thenReturn(Set.of("EXPIRED"));

    assertThat(items.of(notice)).extracting(AlertItem::isOfMany).containsExactly(false, true);
  }

  @Test
  void whereNothingStandsAnyMoreNothingIsSent() {
    stand();

    assertThatThrownBy(() -> items.of(notice)).isInstanceOf(UnsendableException.class);
  }

  private void stand(String... keys) {
    when(alerts.of("batch-1"))
        .thenReturn(
            Arrays.stream(keys)
                .map(key -> key.split(":"))
                .map(key -> new StandingAlert(key[0], key[1], Duration.ZERO, AlertScene.NOW))
                .toList());
  }

  private static SezzleCheckout checkout(String id) {
    SezzleCheckout checkout = mock(SezzleCheckout.class);
    when(checkout.getId()).thenReturn(id);
    return checkout;
  }
}
