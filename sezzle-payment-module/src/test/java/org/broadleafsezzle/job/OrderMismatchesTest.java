package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.platform.MismatchedOrders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order without its payment and a payment without its order are put before a person. */
class OrderMismatchesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Duration AFTER = Duration.ofMinutes(5);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-08T07:30:00Z"));
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final Timeline timeline =
      new Timeline(DATABASE.transactions(), new MovementLedger(DATABASE.transactions()));
  private final MismatchedOrders orders = mock(MismatchedOrders.class);
  private final ReconcileReport report = new ReconcileReport();
  private final OrderMismatches mismatches =
      new OrderMismatches(orders, checkouts, timeline, clock);
  private SezzleCheckout checkout;

  @BeforeEach
  void aCheckout() {
    DATABASE.clear();
    checkout = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderProblem.class,
      names = {"ORDER_UNPAID", "ORDER_MISSING"})
  void whatIsFoundIsMarkedCountedAndSaidWithWhatToDo(OrderProblem problem) {
    isNew(problem);

    mismatches.find(AFTER, report);

    assertThat(now().getTrouble().problem()).contains(problem);
    assertThat(report.getUnmended()).isEqualTo(1);
    CheckoutEvent said = timeline.last(checkout.getId(), EventKind.DIFFERENCE_FOUND).get();
    assertThat(said.getMessages()).containsExactly(LedgerMessage.of(problem));
    assertThat(said.getOrigin()).isEqualTo(Origin.JOB);
  }

  @Test
  void itSearchesWhatHasRestedForAWhileAndChangedInTheLastThreeDays() {
    mismatches.find(AFTER, report);

    for (OrderProblem problem : List.of(OrderProblem.ORDER_UNPAID, OrderProblem.ORDER_MISSING)) {
      verify(orders)
          .findNew(
              eq(problem),
              eq(clock.instant().minus(Duration.ofDays(3))),
              eq(clock.instant().minus(AFTER)),
              anyInt());
    }
    verify(orders, never()).findStill(any(), any());
    assertThat(report.isEmpty()).isTrue();
  }

  @Test
  void whatIsNotMendedIsCountedInEachRunAndSaidOnce() {
    isNew(OrderProblem.ORDER_UNPAID);
    mismatches.find(AFTER, report);
    isKnown(OrderProblem.ORDER_UNPAID);

    ReconcileReport next = new ReconcileReport();
    mismatches.find(AFTER, next);

    assertThat(next.getUnmended()).isEqualTo(1);
    assertThat(now().getTrouble().problem()).contains(OrderProblem.ORDER_UNPAID);
    assertThat(events(EventKind.DIFFERENCE_FOUND)).isEqualTo(1);
    assertThat(events(EventKind.DIFFERENCE_MENDED)).isZero();
  }

  @Test
  void whatAPersonHasMendedIsNoTroubleAnyMore() {
    isNew(OrderProblem.ORDER_MISSING);
    mismatches.find(AFTER, report);
    when(orders.findNew(any(), any(), any(), anyInt())).thenReturn(List.of());

    ReconcileReport next = new ReconcileReport();
    mismatches.find(AFTER, next);

    assertThat(now().getTrouble().problem()).isEmpty();
    assertThat(next.isEmpty()).isTrue();
    CheckoutEvent said = timeline.last(checkout.getId(), EventKind.DIFFERENCE_MENDED).get();
    assertThat(said.getMessages()).containsExactly(LedgerMessage.of(OrderProblem.ORDER_MISSING));
  }

  private void isNew(OrderProblem problem) {
    when(orders.findNew(eq(problem), any(), any(), anyInt())).thenReturn(List.of(checkout.getId()));
  }

  private void isKnown(OrderProblem problem) {
    when(orders.findNew(any(), any(), any(), anyInt())).thenReturn(List.of());
    when(orders.findStill(problem, List.of(checkout.getId())))
        .thenReturn(List.of(checkout.getId()));
  }

  private long events(EventKind kind) {
    return timeline.of(checkout.getId()).stream()
        .flatMap(entry -> entry.event().stream())
        .filter(event -> event.getKind() == kind)
        .count();
  }

  private SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }
}
