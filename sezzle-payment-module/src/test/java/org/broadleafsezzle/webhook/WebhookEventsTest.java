package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEventsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(1000, "USD");

  private static final String CAPTURED = ",\"capture\":{\"uuid\":\"c\"},\"source\":\"dashboard\"";

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final AbsentShopper absentShopper = mock(AbsentShopper.class);
  private final Books books = mock(Books.class);
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final WebhookEvents events =
      new WebhookEvents(checkouts, movements, timeline, absentShopper, books, Clock.systemUTC());
  private SezzleCheckout checkout;

  @BeforeEach
  void aCheckout() {
    DATABASE.clear();
    checkout = DATABASE.open(AMOUNT, Intent.AUTH);
  }

  @Test
  void an_authorized_order_is_decided() {
    when(absentShopper.decide(any(), eq(Actor.WEBHOOK)))
        .thenAnswer(
            call -> {
              change(CheckoutState.AUTHORIZED);
              change(CheckoutState.COMPLETED);
              return null;
            })
        .thenReturn(null);

    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);
    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);

    assertThat(workedOff()).containsExactly("order.authorized");
  }

  @Test
  void an_authorized_order_that_is_an_order_already_is_not_decided_again() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);

    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);

    verifyNoInteractions(absentShopper);
  }

  @Test
  void an_authorized_order_that_could_not_be_decided_is_tried_again() {
    assertThatThrownBy(() -> workOff("order.authorized", ""))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("OPEN");
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED"})
  void an_approval_of_what_has_ended_is_asked_about_and_tried_again_if_sezzle_shows_none(
      CheckoutState ended) {
    change(ended);

    assertThatThrownBy(() -> workOff("order.authorized", ""))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining(ended.name());

    verify(absentShopper).decide(any(), eq(Actor.WEBHOOK));
    assertThat(workOff("order.authorized", ",\"authorization\":{\"approved\":false}"))
        .isEqualTo(WebhookOutcome.DECIDED);
  }

  @Test
  void what_is_captured_of_a_checkout_that_has_ended_decides_it_first() {
    change(CheckoutState.CANCELLED);
    when(absentShopper.decide(any(), eq(Actor.WEBHOOK)))
        .thenAnswer(
            call -> {
              change(CheckoutState.AUTHORIZED);
              throw new IllegalStateException("Nothing after this matters here");
            });

    assertThatThrownBy(() -> workOff("order.captured", CAPTURED))
        .isInstanceOf(IllegalStateException.class);

    verify(books, never()).update(any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.authorized", "order.captured", "dispute.closed.neutral"})
  void an_order_of_another_shop_is_no_concern(String event) {
    assertThat(
            events.workOff(
                new WebhookDelivery("e", event, "unknown", "{\"uuid\":\"e\"}", Instant.now())))
        .isEqualTo(WebhookOutcome.NOT_OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.beamed", "customer.tokenized"})
  void other_events_are_ignored(String event) {
    assertThat(workOff(event, "")).isEqualTo(WebhookOutcome.IGNORED);
    verifyNoInteractions(absentShopper);
  }

  @Test
  void a_dispute_is_recorded_and_the_last_in_sezzles_order_of_time_counts() {
    disputed("dispute.closed.merchant_win", "2026-03-10T00:00:00Z");
    disputed("dispute.merchant_input_requested", "2026-03-08T00:00:00Z");

    assertThat(checkouts.get(checkout.getId()).getBooks().getDispute())
        .contains("dispute.closed.merchant_win");
    assertThat(timeline.of(checkout.getId()))
        .extracting(entry -> entry.event().get().getCode().orElse(""))
        .contains("dispute.merchant_input_requested", "dispute.closed.merchant_win");
  }

  private void disputed(String event, String at) {
    String order = checkout.getSezzleOrderUuid().get();
    String body =
        String.format("{\"uuid\":\"e\",\"created_at\":\"%s\",\"event\":\"%s\"}", at, event);
    assertThat(events.workOff(new WebhookDelivery("e", event, order, body, Instant.now())))
        .isEqualTo(WebhookOutcome.RECORDED);
  }

  @Test
  void a_capture_by_hand_enters_the_books() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(() -> adopt(MovementKind.CAPTURE, "c"));

    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);

    verify(books, times(1)).update(checkout.getId(), Actor.WEBHOOK);
    assertThat(timeline.last(checkout.getId(), EventKind.WEBHOOK_WORKED_OFF))
        .hasValueSatisfying(event -> assertThat(event.getCode()).contains("order.captured"));
  }

  @Test
  void what_sezzle_tells_before_it_lists_it_is_tried_again() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(() -> {});

    assertThatThrownBy(() -> workOff("order.captured", CAPTURED))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("not list");
  }

  @ParameterizedTest
  @ValueSource(strings = {CAPTURED, ""})
  void what_can_not_enter_the_books_is_left_to_a_person(String told) {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(
        () ->
            checkouts.change(
                checkout.getId(),
                row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), Instant.now())));

    assertThat(workOff("order.captured", told)).isEqualTo(WebhookOutcome.NOT_IN_THE_BOOKS);
    assertThat(workedOff()).isEmpty();
  }

  @Test
  void an_event_that_does_not_name_its_movement_is_in_the_books_if_they_agree_with_sezzle() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    whenUpdated(() -> {});

    assertThat(workOff("order.captured", "")).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    assertThat(workedOff()).containsExactly("order.captured");
  }

  @Test
  void money_of_a_checkout_that_has_ended_enters_the_books_once_it_is_an_order() {
    change(CheckoutState.CANCELLED);
    when(absentShopper.decide(any(), eq(Actor.WEBHOOK)))
        .thenAnswer(
            call -> {
              change(CheckoutState.AUTHORIZED);
              change(CheckoutState.COMPLETED);
              adopt(MovementKind.CAPTURE, "c");
              return null;
            });

    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    verifyNoInteractions(books);
  }

  @Test
  void a_capture_before_the_checkout_is_decided_waits_for_that() {
    assertThatThrownBy(() -> workOff("order.captured", CAPTURED))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("OPEN");

    checkout = DATABASE.open(AMOUNT, Intent.CAPTURE);
    assertThat(workOff("order.captured", CAPTURED)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
    verifyNoInteractions(books);
  }

  @Test
  void an_order_made_of_another_one_is_never_decided_like_a_cart() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "order-made", AMOUNT, Intent.AUTH, false, Optional.empty(), Instant.now());
    checkouts.add(made);
    checkout = made;

    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.IN_THE_BOOKS);

    verify(books).update(made.getId(), Actor.WEBHOOK);
    verifyNoInteractions(absentShopper);
  }

  @Test
  void the_shops_own_refund_is_in_the_books_once_its_outcome_is_written() {
    change(CheckoutState.AUTHORIZED);
    change(CheckoutState.COMPLETED);
    MoneyMovement ours =
        movements
            .start(
                checkout.getId(),
                earlier ->
                    List.of(
                        new MoneyMovement(
                            checkout.getId(),
                            MovementKind.REFUND,
                            AMOUNT,
                            Actor.CODE,
                            "test",
                            Instant.now())))
            .get(0);
    whenUpdated(() -> {});
    String refund = ",\"refund\":{\"uuid\":\"r\"},\"source\":\"gateway\"";
    assertThatThrownBy(() -> workOff("order.refunded", refund))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("not settled");

    movements.change(ours.getRequestId(), row -> row.succeed("r", Instant.now()));

    assertThat(workOff("order.refunded", refund)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
  }

  private List<String> workedOff() {
    return timeline.of(checkout.getId()).stream()
        .flatMap(entry -> entry.event().stream())
        .filter(event -> event.getKind() == EventKind.WEBHOOK_WORKED_OFF)
        .map(event -> event.getCode().orElse(""))
        .toList();
  }

  private void whenUpdated(Runnable work) {
    when(books.update(checkout.getId(), Actor.WEBHOOK))
        .thenAnswer(
            call -> {
              work.run();
              return new BooksUpdate(checkouts.get(checkout.getId()), List.of(), List.of());
            });
  }

  private void adopt(MovementKind kind, String uuid) {
    movements.adopt(
        checkout.getId(),
        earlier ->
            List.of(
                MoneyMovement.adopted(
                    checkout.getId(),
                    kind,
                    AMOUNT,
                    uuid,
                    Actor.DASHBOARD,
                    MovementReason.FOUND,
                    Instant.now())));
  }

  private void change(CheckoutState state) {
    checkouts.change(
        checkout.getId(),
        row -> {
          if (state == CheckoutState.AUTHORIZED) {
            row.authorize(Optional.empty(), Instant.now());
          } else {
            row.become(state, null, Instant.now());
          }
        });
  }

  private WebhookOutcome workOff(String event, String more) {
    String order = checkout.getSezzleOrderUuid().get();
    String body =
        String.format(
            "{\"uuid\":\"e\",\"event\":\"%s\",\"data\":{\"uuid\":\"%s\"%s}}", event, order, more);
    return events.workOff(new WebhookDelivery("e", event, order, body, Instant.now()));
  }
}
