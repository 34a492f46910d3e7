package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

class SezzlePaymentsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final MovementLedger ledger = new MovementLedger(DATABASE.transactions());
  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private final SezzlePayments payments =
      new SezzlePayments(
          clients,
          new CheckoutLedger(DATABASE.transactions()),
          ledger,
          new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC()),
          clock);
  private SezzleCheckout checkout;

  @BeforeEach
  void aPaidCheckout() {
    when(clients.of(any())).thenReturn(client);
    checkout = completed();
    atSezzle(authorized());
  }

  @Test
  void a_movement_is_written_before_it_is_sent_and_its_outcome_after() {
    when(client.release(anyString(), any(), anyString()))
        .thenAnswer(
            call -> {
              MoneyMovement written = onlyMovement();
              assertThat(written.getState()).isEqualTo(MovementState.STARTED);
              assertThat(written.getRequestId()).isEqualTo(call.getArgument(2));
              return "release-uuid";
            });

    MoneyMovement movement = payments.release(request(AMOUNT));

    assertThat(movement.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(onlyMovement().getSezzleUuid()).contains("release-uuid");
    assertThat(onlyMovement().getReason()).isEqualTo("why");
    verify(client).release(eq(checkout.getSezzleOrderUuid().get()), eq(AMOUNT), anyString());
  }

  @Test
  void a_refund_goes_out_as_a_refund() {
    atSezzle(authorized().captures(List.of(cents(5000))));
    when(client.refund(anyString(), any(), anyString())).thenReturn("refund-uuid");

    payments.refund(request(AMOUNT));

    assertThat(ledger.findByCheckout(checkout.getId()))
        .extracting(MoneyMovement::getKind)
        .containsExactly(MovementKind.CAPTURE, MovementKind.REFUND);
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void a_refusal_is_kept_with_sezzles_code_message_and_debug_id() {
    when(client.release(anyString(), any(), anyString())).thenThrow(refusal());

    MoneyMovement movement = payments.release(request(AMOUNT));

    assertThat(movement.getState()).isEqualTo(MovementState.REFUSED);
    assertThat(onlyMovement().getErrorCode()).contains("invalid_amount");
    assertThat(onlyMovement().getErrorMessage()).contains("Too much");
    assertThat(onlyMovement().getDebugUuid()).contains("debug-1");
  }

  @Test
  void what_surely_was_not_done_may_be_tried_anew_under_a_new_id() {
    when(client.release(anyString(), any(), anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("release")))
        .thenReturn("release-uuid");

    assertThat(payments.release(request(AMOUNT)).getState()).isEqualTo(MovementState.REFUSED);
    assertThat(payments.release(request(AMOUNT)).getState()).isEqualTo(MovementState.SUCCEEDED);

    assertThat(ledger.findByCheckout(checkout.getId()))
        .extracting(MoneyMovement::getRequestId)
        .doesNotHaveDuplicates();
  }

  @Test
  void while_an_outcome_is_unknown_nothing_else_is_moved() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown());
    payments.release(request(AMOUNT));

    assertThatThrownBy(() -> payments.release(request(AMOUNT)))
        .isInstanceOf(MovementRefusedException.class);
    assertThatThrownBy(() -> payments.refund(request(AMOUNT)))
        .isInstanceOf(MovementRefusedException.class);

    assertThat(onlyMovement().getState()).isEqualTo(MovementState.STARTED);
    verify(client, times(1)).release(anyString(), any(), anyString());
  }

  @Test
  void settling_sends_the_same_under_the_same_id() {
    when(client.release(anyString(), any(), anyString()))
        .thenThrow(unknown())
        .thenReturn("release-uuid");
    payments.release(request(AMOUNT));

    payments.settle(checkout.getId());

    ArgumentCaptor<String> requestIds = ArgumentCaptor.forClass(String.class);
    verify(client, times(2)).release(anyString(), eq(AMOUNT), requestIds.capture());
    assertThat(requestIds.getAllValues()).containsOnly(onlyMovement().getRequestId());
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(payments.settle(checkout.getId())).isEmpty();
  }

  @Test
  void a_refusal_while_settling_is_no_answer_if_the_order_shows_the_money_moved() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown()).thenThrow(refusal());
    payments.release(request(AMOUNT));
    atSezzle(
        authorized()
            .releases(List.of(Transaction.builder().uuid("release-uuid").amount(AMOUNT).build())));

    payments.settle(checkout.getId());

    assertThat(onlyMovement().getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(onlyMovement().getSezzleUuid()).contains("release-uuid");
  }

  @Test
  void a_refusal_while_settling_counts_once_the_order_should_show_it() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown()).thenThrow(refusal());
    payments.release(request(AMOUNT));

    payments.settle(checkout.getId());
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.STARTED);

    clock.move(Duration.ofMinutes(10));
    payments.settle(checkout.getId());
    assertThat(onlyMovement().getState()).isEqualTo(MovementState.REFUSED);
  }

  @Test
  void a_refusal_while_settling_decides_nothing_if_the_order_can_not_be_read() {
    when(client.release(anyString(), any(), anyString())).thenThrow(unknown()).thenThrow(refusal());
    payments.release(request(AMOUNT));
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    payments.settle(checkout.getId());

    assertThat(onlyMovement().getState()).isEqualTo(MovementState.STARTED);
  }

  @Test
  void nothing_is_moved_for_less_than_a_cent() {
    assertThatThrownBy(() -> payments.release(request(Price.of(0, "USD"))))
        .isInstanceOf(MovementRefusedException.class);
    assertThat(ledger.findByCheckout(checkout.getId())).isEmpty();
  }

  @Test
  void of_two_at_the_same_instant_only_one_is_sent() throws Exception {
    when(client.release(anyString(), any(), anyString()))
        .thenAnswer(
            call -> {
              var second =
                  Executors.newSingleThreadExecutor()
                      .submit(
                          () ->
                              new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC())
                                  .acquire(checkout.getId(), Duration.ZERO));
              assertThatThrownBy(() -> second.get(5, TimeUnit.SECONDS))
                  .hasMessageContaining("already being handled");
              return "release-uuid";
            });

    assertThat(payments.release(request(AMOUNT)).getState()).isEqualTo(MovementState.SUCCEEDED);
  }

  @Test
  void nothing_is_sent_if_sezzle_can_not_be_asked_what_is_left() {
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    assertThatThrownBy(() -> payments.capture(request(AMOUNT)))
        .isInstanceOf(SezzleUnavailableException.class);

    assertThat(ledger.findByCheckout(checkout.getId())).isEmpty();
  }

  @Test
  void a_checkout_sezzle_has_no_order_of_has_nothing_to_be_moved() {
    SezzleCheckout created = LedgerDatabase.created(AMOUNT, Intent.AUTH);
    new CheckoutLedger(DATABASE.transactions()).add(created);

    assertThatThrownBy(
            () -> payments.release(new MovementRequest(created.getId(), AMOUNT, Actor.CODE, "why")))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("no order of this checkout");
  }

  @Test
  void capturing_and_releasing_the_rest_are_written_together_before_the_first_is_sent() {
    when(client.capture(anyString(), any(), anyString()))
        .thenAnswer(
            call -> {
              assertThat(ledger.findByCheckout(checkout.getId()))
                  .extracting(MoneyMovement::getState)
                  .containsExactly(MovementState.STARTED, MovementState.STARTED);
              return "capture-uuid";
            });
    when(client.release(anyString(), any(), anyString())).thenReturn("release-uuid");

    List<MoneyMovement> both = payments.captureAndReleaseRest(request(Price.of(3000, "USD")));

    assertThat(both)
        .extracting(MoneyMovement::getKind)
        .containsExactly(MovementKind.CAPTURE, MovementKind.RELEASE);
    assertThat(both).allMatch(one -> one.getState() == MovementState.SUCCEEDED);
    verify(client).capture(anyString(), eq(Price.of(3000, "USD")), anyString());
    verify(client).release(anyString(), eq(Price.of(2000, "USD")), anyString());
  }

  @Test
  void if_nothing_is_left_after_the_capture_nothing_is_released() {
    when(client.capture(anyString(), any(), anyString())).thenReturn("capture-uuid");

    assertThat(payments.captureAndReleaseRest(request(AMOUNT))).hasSize(1);

    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void the_rest_is_not_released_if_the_capture_is_refused() {
    when(client.capture(anyString(), any(), anyString())).thenThrow(refusal());

    List<MoneyMovement> both = payments.captureAndReleaseRest(request(Price.of(3000, "USD")));

    assertThat(both).allMatch(one -> one.getState() == MovementState.REFUSED);
    assertThat(both.get(1).getErrorCode()).contains("not_sent");
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void the_rest_waits_while_the_capture_is_unknown_and_is_released_when_that_is_settled() {
    when(client.capture(anyString(), any(), anyString()))
        .thenThrow(unknown())
        .thenThrow(unknown())
        .thenReturn("capture-uuid");
    when(client.release(anyString(), any(), anyString())).thenReturn("release-uuid");

    assertThat(payments.captureAndReleaseRest(request(Price.of(3000, "USD"))))
        .allMatch(one -> one.getState() == MovementState.STARTED);
    assertThat(payments.settle(checkout.getId()))
        .allMatch(one -> one.getState() == MovementState.STARTED);
    verify(client, never()).release(anyString(), any(), anyString());

    assertThat(payments.settle(checkout.getId()))
        .allMatch(one -> one.getState() == MovementState.SUCCEEDED);
    verify(client, times(1)).release(anyString(), eq(Price.of(2000, "USD")), anyString());
  }

  @Test
  void what_sezzle_holds_is_told() {
    atSezzle(authorized().captures(List.of(cents(3000))).refunds(List.of(cents(500))));

    PaymentBalance taken = payments.taken(checkout.getId());

    assertThat(taken.toCapture()).contains(Price.of(2000, "USD"));
    assertThat(taken.toRefund()).contains(Price.of(2500, "USD"));
    assertThat(taken.authorizedInCents()).isEqualTo(5000);
  }

  private static SezzleCheckout completed() {
    CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), Instant.now()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, Instant.now()));
  }

  private void atSezzle(Authorization.Builder authorization) {
    String uuid = checkout.getSezzleOrderUuid().get();
    when(client.getOrder(uuid))
        .thenReturn(Order.builder().uuid(uuid).authorization(authorization.build()).build());
  }

  private static Authorization.Builder authorized() {
    return Authorization.builder().approved(true).authorizationAmount(AMOUNT);
  }

  private static Transaction cents(long cents) {
    return Transaction.builder().uuid("t-" + cents).amount(Price.of(cents, "USD")).build();
  }

  private MovementRequest request(Price amount) {
    return new MovementRequest(checkout.getId(), amount, Actor.CODE, "why");
  }

  private MoneyMovement onlyMovement() {
    List<MoneyMovement> all = ledger.findByCheckout(checkout.getId());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static SezzleRefusedException refusal() {
    return new SezzleRefusedException(
        Failure.of("release")
            .withStatus(422)
            .withErrors(List.of(new SezzleError("invalid_amount", null, "Too much", "debug-1"))));
  }

  private static SezzleOutcomeUnknownException unknown() {
    return new SezzleOutcomeUnknownException(Failure.of("release"));
  }
}
