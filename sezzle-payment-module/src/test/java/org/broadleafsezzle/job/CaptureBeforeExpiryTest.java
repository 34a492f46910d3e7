package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRequest;
import org.junit.jupiter.api.Test;

/** The open amount is captured before the end, and never more than the order is worth. */
class CaptureBeforeExpiryTest extends DueAuthorizationsScene {

  @Test
  void ifTheShopWantsItWhatIsOpenIsCapturedBeforeTheEndOnce() {
    tendAt(end.minus(Duration.ofHours(20)));
    verify(payments, never()).capture(any());
    tendAt(end.minus(Duration.ofHours(11)));
    tendAt(end.minus(Duration.ofHours(1)));

    verify(payments, times(1)).capture(any(MovementRequest.class));
    verify(books).record(checkout.getId());
    assertThat(report.toString()).contains("captured=1", "warned=1", "unmended=0");
  }

  @Test
  void whatDiffersIsCountedAndNothingIsCapturedOfItAutomatically() {
    checkouts.change(
        checkout.getId(),
        row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), clock.instant()));

    tendAt(end.minusSeconds(60));

    assertThat(report.getUnmended()).isEqualTo(1);
    verify(payments, never()).capture(any());
  }

  @Test
  void ofAnOrderThatIsCancelledNothingIsCapturedAndThatIsSaidOnce() {
    when(order.getStatus()).thenReturn(OrderStatus.CANCELLED);

    tendAt(end.minus(Duration.ofHours(11)));
    tendAt(end.minus(Duration.ofHours(1)));

    verify(payments, never()).capture(any());
    assertThat(events(EventKind.AUTOMATION_FAILED)).hasSize(1);
    assertThat(tries()).isPresent();
  }

  @Test
  void ofAnOrderThatWasLoweredNoMoreIsCapturedThanItIsWorth() {
    worth("20.00");

    tendAt(end.minus(Duration.ofHours(11)));
    tendAt(end.minus(Duration.ofHours(4)));
    tendAt(end.minus(Duration.ofHours(1)));

    assertThat(capturedInCents()).isEqualTo(2000);
    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("is worth 20.00 USD now", "21.58 USD was not captured automatically");
    assertThat(tries()).isPresent();
  }

  @Test
  void whatAnotherPaymentOfTheOrderHasCapturedCountsToo() {
    SezzleCheckout other = paid(Duration.ofDays(7));
    capture(other.getId(), Price.of(3000, "USD"));

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(capturedInCents()).isEqualTo(1158);
  }

  @Test
  void ofAnOrderInAnotherCurrencyNothingIsCaptured() {
    when(order.getTotal()).thenReturn(new Money("41.58", "CAD"));

    tendAt(end.minus(Duration.ofHours(11)));

    verify(payments, never()).capture(any());
  }

  @Test
  void ofAnOrderThatAPersonHasToCheckNothingIsCaptured() {
    checkouts.change(checkout.getId(), row -> row.find(OrderProblem.ORDER_CHANGED));

    tendAt(end.minus(Duration.ofHours(11)));

    verify(payments, never()).capture(any());
    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("checked first");
    assertThat(tries()).isPresent();
  }
}
