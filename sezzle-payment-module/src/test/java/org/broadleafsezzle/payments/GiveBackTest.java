package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class GiveBackTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Price AMOUNT = Price.of(5000, "USD");

  private final SezzlePayments payments = mock(SezzlePayments.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleClient client = mock(SezzleClient.class);
  private final ImportedMovements adoption = mock(ImportedMovements.class);
  private final GiveBack giveBack = new GiveBack(payments, clients, adoption);
  private final SezzleCheckout checkout =
      new SezzleCheckout(
          SezzleMode.SANDBOX, 1L, "1-a", "hash", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);

  @BeforeEach
  void everythingSettledAndEverythingSucceeds() {
    checkout.open("session", "order", NOW);
    lenient().when(clients.of(any())).thenReturn(client);
    lenient().when(payments.settle(checkout.getId())).thenReturn(List.of());
    lenient()
        .when(payments.taken(any(), any()))
        .thenAnswer(call -> PaymentBalance.of(call.getArgument(1, Order.class), AMOUNT, NOW));
    lenient()
        .when(payments.releaseHeld(any()))
        .thenAnswer(call -> succeeded(MovementKind.RELEASE, call.getArgument(0)));
    lenient()
        .when(payments.refund(any()))
        .thenAnswer(call -> succeeded(MovementKind.REFUND, call.getArgument(0)));
  }

  @Test
  void an_authorization_is_released() {
    atSezzle(authorized());

    GivenBack given = everything();

    assertThat(given.isComplete()).isTrue();
    assertThat(released()).isEqualTo(AMOUNT);
    verify(payments, never()).refund(any());
  }

  @Test
  void a_capture_is_refunded() {
    atSezzle(authorized().captures(List.of(cents(5000))));

    assertThat(everything().isComplete()).isTrue();
    assertThat(refunded()).isEqualTo(AMOUNT);
    verify(payments, never()).release(any());
  }

  @Test
  void of_what_is_partly_captured_and_partly_given_back_only_the_rest_is_moved() {
    atSezzle(
        authorized()
            .captures(List.of(cents(1000), cents(2000)))
            .releases(List.of(cents(500)))
            .refunds(List.of(cents(700))));

    everything();

    assertThat(released()).isEqualTo(Price.of(1500, "USD"));
    assertThat(refunded()).isEqualTo(Price.of(2300, "USD"));
  }

  @Test
  void more_than_was_asked_for_is_given_back_whole() {
    atSezzle(authorized().authorizationAmount(Price.of(9900, "CAD")));

    everything();

    assertThat(released()).isEqualTo(Price.of(9900, "CAD"));
  }

  @Test
  void nothing_is_moved_if_nothing_is_held() {
    atSezzle(authorized().releases(List.of(cents(5000))));
    assertThat(everything().isComplete()).isTrue();

    atSezzle(authorized().approved(false));
    assertThat(everything().isComplete()).isTrue();

    atSezzle(authorized().expiration(NOW.minusSeconds(1)));
    assertThat(everything().isComplete()).isTrue();

    verify(payments, never()).release(any());
    verify(payments, never()).refund(any());
  }

  @Test
  void a_movement_that_did_not_succeed_leaves_it_incomplete() {
    atSezzle(authorized());
    doAnswer(call -> started(MovementKind.RELEASE, call.getArgument(0)))
        .when(payments)
        .releaseHeld(any());

    assertThat(everything().isComplete()).isFalse();
  }

  @Test
  void what_is_unknown_comes_first_and_stops_it_if_it_stays_unknown() {
    when(payments.settle(checkout.getId()))
        .thenReturn(List.of(started(MovementKind.RELEASE, request())));

    assertThat(everything().isComplete()).isFalse();

    verify(client, never()).getOrder(any());
  }

  @Test
  void what_was_settled_first_is_told_and_the_rest_given_back() {
    MoneyMovement settled = succeeded(MovementKind.RELEASE, request());
    when(payments.settle(checkout.getId())).thenReturn(List.of(settled));
    atSezzle(authorized().releases(List.of(cents(5000))));

    GivenBack given = everything();

    assertThat(given.isComplete()).isTrue();
    assertThat(given.movements()).containsExactly(settled);
    verify(payments, never()).release(any());
  }

  @Test
  void an_approval_that_sezzle_does_not_list_yet_is_waited_for() {
    when(client.getOrder("order"))
        .thenReturn(Order.builder().uuid("order").checkoutStatus("completed").build());

    assertThat(everything().isComplete()).isFalse();
    assertThat(giveBack.look(checkout).isComplete()).isFalse();

    verify(payments, never()).releaseHeld(any());
    verify(payments, never()).refund(any());
  }

  @Test
  void an_order_that_nobody_has_completed_has_nothing_to_be_waited_for() {
    when(client.getOrder("order"))
        .thenReturn(Order.builder().uuid("order").checkoutStatus("initialized").build());

    assertThat(everything().isComplete()).isTrue();
    assertThat(giveBack.look(checkout).isComplete()).isTrue();
  }

  @Test
  void what_was_moved_at_sezzle_enters_the_books_before_anything_is_given_back() {
    atSezzle(authorized());

    everything();
    giveBack.look(checkout);

    verify(adoption, times(2)).adopt(eq(checkout), any());
  }

  @Test
  void a_checkout_that_sezzle_never_knew_holds_nothing() {
    SezzleCheckout unsent =
        new SezzleCheckout(
            SezzleMode.SANDBOX, 1L, "1-b", "hash", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);
    when(payments.settle(unsent.getId())).thenReturn(List.of());

    assertThat(
            giveBack
                .everything(unsent, Actor.CODE, LedgerMessage.of(StateReason.CART_CHANGED))
                .isComplete())
        .isTrue();
    assertThat(giveBack.look(unsent).isComplete()).isTrue();
    verify(client, never()).getOrder(any());
  }

  @Test
  void a_refused_release_of_what_has_expired_leaves_nothing_held_and_the_refund_follows() {
    atSezzle(authorized().captures(List.of(cents(1000))).expiration(NOW.minusSeconds(1)));
    doAnswer(call -> refused(call.getArgument(0))).when(payments).releaseHeld(any());

    GivenBack given = everything();

    assertThat(given.isComplete()).isTrue();
    assertThat(given.movements()).hasSize(2);
    assertThat(refunded()).isEqualTo(Price.of(1000, "USD"));
  }

  @Test
  void a_refused_release_of_what_lives_leaves_it_incomplete_and_nothing_else_is_sent() {
    atSezzle(authorized().captures(List.of(cents(1000))));
    doAnswer(call -> refused(call.getArgument(0))).when(payments).releaseHeld(any());

    GivenBack given = everything();

    assertThat(given.isComplete()).isFalse();
    assertThat(given.movements()).hasSize(1);
    verify(payments, never()).refund(any());
  }

  @Test
  void a_refund_that_did_not_succeed_leaves_it_incomplete() {
    atSezzle(authorized().captures(List.of(cents(5000))));
    doAnswer(call -> started(MovementKind.REFUND, call.getArgument(0)))
        .when(payments)
        .refund(any());

    GivenBack given = everything();

    assertThat(given.isComplete()).isFalse();
    assertThat(given.movements()).hasSize(1);
  }

  @Test
  void a_look_says_what_is_still_held_and_moves_nothing() {
    atSezzle(authorized());
    assertThat(giveBack.look(checkout).isComplete()).isFalse();
    atSezzle(authorized().captures(List.of(cents(5000))));
    assertThat(giveBack.look(checkout).isComplete()).isFalse();
    atSezzle(authorized().releases(List.of(cents(5000))));
    assertThat(giveBack.look(checkout).isComplete()).isTrue();

    verify(payments, never()).releaseHeld(any());
    verify(payments, never()).refund(any());
  }

  @Test
  void a_look_asks_nothing_while_a_movement_is_unknown_and_tells_what_it_settled() {
    MoneyMovement unknown = started(MovementKind.RELEASE, request());
    when(payments.settle(checkout.getId())).thenReturn(List.of(unknown));

    GivenBack looked = giveBack.look(checkout);

    assertThat(looked.isComplete()).isFalse();
    assertThat(looked.movements()).containsExactly(unknown);
    verify(client, never()).getOrder(any());
  }

  private MovementRequest request() {
    return new MovementRequest(checkout.getId(), AMOUNT, Actor.CODE, "why");
  }

  private GivenBack everything() {
    return giveBack.everything(checkout, Actor.CODE, LedgerMessage.of(StateReason.CART_CHANGED));
  }

  private void atSezzle(Authorization.Builder authorization) {
    when(client.getOrder("order"))
        .thenReturn(Order.builder().uuid("order").authorization(authorization.build()).build());
  }

  private static Authorization.Builder authorized() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(AMOUNT)
        .expiration(NOW.plusSeconds(1800));
  }

  private static Transaction cents(long cents) {
    return Transaction.builder().uuid("t-" + cents).amount(Price.of(cents, "USD")).build();
  }

  private Price released() {
    ArgumentCaptor<MovementRequest> request = ArgumentCaptor.forClass(MovementRequest.class);
    verify(payments).releaseHeld(request.capture());
    return request.getValue().amount();
  }

  private Price refunded() {
    ArgumentCaptor<MovementRequest> request = ArgumentCaptor.forClass(MovementRequest.class);
    verify(payments).refund(request.capture());
    return request.getValue().amount();
  }

  private static MoneyMovement started(MovementKind kind, MovementRequest request) {
    return new MoneyMovement("checkout", kind, request.amount(), Actor.CODE, "why", NOW);
  }

  private static MoneyMovement refused(MovementRequest request) {
    MoneyMovement movement = started(MovementKind.RELEASE, request);
    movement.refuse("refused", "no", null, NOW);
    return movement;
  }

  private static MoneyMovement succeeded(MovementKind kind, MovementRequest request) {
    MoneyMovement movement = started(kind, request);
    movement.succeed("uuid", NOW);
    return movement;
  }
}
