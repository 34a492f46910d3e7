package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEventsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(1000, "USD");

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final AbsentShopper absentShopper = mock(AbsentShopper.class);
  private final WebhookEvents events = new WebhookEvents(checkouts, movements, absentShopper);
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
            });

    assertThat(workOff("order.authorized", "")).isEqualTo(WebhookOutcome.DECIDED);
  }

  @Test
  void an_authorized_order_that_could_not_be_decided_is_tried_again() {
    assertThatThrownBy(() -> workOff("order.authorized", ""))
        .isInstanceOf(WebhookTooEarlyException.class)
        .hasMessageContaining("OPEN");
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
  void a_dispute_is_recorded() {
    assertThat(workOff("dispute.merchant_input_requested", "")).isEqualTo(WebhookOutcome.RECORDED);
  }

  @Test
  void a_capture_by_hand_is_not_in_the_books() {
    assertThat(workOff("order.captured", ",\"capture\":{\"uuid\":\"c\"},\"source\":\"dashboard\""))
        .isEqualTo(WebhookOutcome.NOT_IN_THE_BOOKS);
  }

  @Test
  void the_capture_that_comes_with_approval_is_in_the_books() {
    checkout = DATABASE.open(AMOUNT, Intent.CAPTURE);

    assertThat(workOff("order.captured", ",\"capture\":{\"uuid\":\"c\"},\"source\":\"gateway\""))
        .isEqualTo(WebhookOutcome.IN_THE_BOOKS);
  }

  @Test
  void the_shops_own_refund_is_in_the_books_once_its_outcome_is_written() {
    String refund = ",\"refund\":{\"uuid\":\"r\"},\"source\":\"gateway\"";
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
    assertThatThrownBy(() -> workOff("order.refunded", refund))
        .isInstanceOf(WebhookTooEarlyException.class);

    movements.change(ours.getRequestId(), row -> row.succeed("r", Instant.now()));

    assertThat(workOff("order.refunded", refund)).isEqualTo(WebhookOutcome.IN_THE_BOOKS);
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
