package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovementLimitTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Price AMOUNT = usd(5000);

  private SezzleCheckout checkout = completed();

  @ParameterizedTest
  @CsvSource({"CAPTURE,1500", "RELEASE,1500", "REFUND,2300"})
  void exactly_what_is_left_can_be_moved_and_not_a_cent_more(MovementKind kind, long left) {
    MovementLimit limit = limit(used());

    assertThatCode(() -> limit.check(kind, usd(left))).doesNotThrowAnyException();
    assertThatThrownBy(() -> limit.check(kind, usd(left + 1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("At most " + usd(left), "not " + usd(left + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAPTURE", "RELEASE", "REFUND", "REAUTHORIZE", "UPCHARGE"})
  void another_currency_is_refused_by_name(MovementKind kind) {
    assertThatThrownBy(() -> limit(used()).check(kind, Price.of(1, "CAD")))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("USD", "CAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAPTURE", "RELEASE", "REFUND", "REAUTHORIZE", "UPCHARGE"})
  void nothing_is_moved_of_what_sezzle_has_not_approved(MovementKind kind) {
    assertThatThrownBy(() -> limit(used().approved(false)).check(kind, usd(1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("not approved");
  }

  @Test
  void of_an_expired_authorization_only_what_was_captured_can_be_refunded() {
    MovementLimit limit = limit(used().expiration(NOW));

    assertThatThrownBy(() -> limit.check(MovementKind.CAPTURE, usd(1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("expired at " + NOW, "reauthorized");
    assertThatThrownBy(() -> limit.check(MovementKind.RELEASE, usd(1)))
        .isInstanceOf(MovementRefusedException.class);
    assertThatCode(() -> limit.check(MovementKind.REFUND, usd(2300))).doesNotThrowAnyException();
  }

  @Test
  void what_is_used_up_is_said_to_be() {
    MovementLimit captured = limit(authorized().captures(List.of(cents(5000))));
    assertThatThrownBy(() -> captured.check(MovementKind.CAPTURE, usd(1)))
        .hasMessageContaining("Nothing is left to be captured");

    MovementLimit refunded =
        limit(authorized().captures(List.of(cents(5000))).refunds(List.of(cents(5000))));
    assertThatThrownBy(() -> refunded.check(MovementKind.REFUND, usd(1)))
        .hasMessageContaining("refunded already");

    assertThatThrownBy(() -> limit(authorized()).check(MovementKind.REFUND, usd(1)))
        .hasMessageContaining("can be released instead");
  }

  @Test
  void only_what_is_over_can_be_reauthorized_and_only_what_was_not_captured() {
    assertThatThrownBy(
            () ->
                limit(used().expiration(NOW.plusSeconds(1)))
                    .check(MovementKind.REAUTHORIZE, usd(1)))
        .hasMessageContaining("lives until " + NOW.plusSeconds(1));

    MovementLimit expired = limit(used().expiration(NOW));
    assertThatCode(() -> expired.check(MovementKind.REAUTHORIZE, usd(1500)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> expired.check(MovementKind.REAUTHORIZE, usd(1501)))
        .hasMessageContaining("At most 15.00 USD");

    MovementLimit released = limit(authorized().releases(List.of(cents(5000))));
    assertThatCode(() -> released.check(MovementKind.REAUTHORIZE, AMOUNT))
        .doesNotThrowAnyException();

    assertThatThrownBy(
            () ->
                limit(authorized().captures(List.of(cents(5000))))
                    .check(MovementKind.REAUTHORIZE, usd(1)))
        .hasMessageContaining("nothing is left to be reauthorized");
  }

  @Test
  void all_additional_amounts_together_are_at_most_15_percent() {
    MovementLimit fresh = limit(order().authorization(used().build()));
    assertThatCode(() -> fresh.check(MovementKind.UPCHARGE, usd(750))).doesNotThrowAnyException();
    assertThatThrownBy(() -> fresh.check(MovementKind.UPCHARGE, usd(751)))
        .hasMessageContaining("At most 7.50 USD");

    MovementLimit second =
        limit(order().authorization(used().build()).upcharges(List.of(cents(700))));
    assertThatThrownBy(() -> second.check(MovementKind.UPCHARGE, usd(51)))
        .hasMessageContaining("At most 0.50 USD");

    MovementLimit full =
        limit(order().authorization(used().build()).upcharges(List.of(cents(750))));
    assertThatThrownBy(() -> full.check(MovementKind.UPCHARGE, usd(1))).hasMessageContaining("15%");
  }

  @Test
  void an_additional_amount_is_not_asked_for_on_what_the_shop_made_itself() {
    checkout =
        SezzleCheckout.madeOf(
            completed(), "order", AMOUNT, Intent.AUTH, true, Optional.empty(), NOW);

    assertThatThrownBy(() -> limit(used()).check(MovementKind.UPCHARGE, usd(1)))
        .isInstanceOf(MovementRefusedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CAPTURE,captured",
    "RELEASE,released",
    "REFUND,refunded",
    "REAUTHORIZE,reauthorized",
    "UPCHARGE,upcharged"
  })
  void a_refusal_says_what_can_not_be_done(MovementKind kind, String done) {
    MovementLimit limit = limit(kind == MovementKind.REAUTHORIZE ? used().expiration(NOW) : used());

    assertThatThrownBy(() -> limit.check(kind, usd(5000)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("can be " + done);
  }

  @ParameterizedTest
  @CsvSource({"CAPTURE,captured", "RELEASE,released"})
  void what_was_reauthorized_is_moved_with_the_new_payment_only(MovementKind kind, String done) {
    MovementLimit limit = MovementLimit.ofBooks(checkout, booked("REAUTHORIZE=5000"), NOW);

    assertThatThrownBy(() -> limit.most(kind))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("nothing can be " + done + " here any more");
  }

  @Test
  void the_books_alone_say_how_much_is_left() {
    MovementLimit limit =
        MovementLimit.ofBooks(
            checkout, booked("CAPTURE=3000", "RELEASE=500", "REFUND=700", "UPCHARGE=600"), NOW);

    assertThat(limit.most(MovementKind.CAPTURE)).isEqualTo(usd(1500));
    assertThat(limit.most(MovementKind.RELEASE)).isEqualTo(usd(1500));
    assertThat(limit.most(MovementKind.REFUND)).isEqualTo(usd(2300));
    assertThat(limit.most(MovementKind.UPCHARGE)).isEqualTo(usd(150));
  }

  @Test
  void the_books_count_only_what_has_succeeded() {
    MoneyMovement unknown = movement(MovementKind.CAPTURE, 3000);
    MoneyMovement refused = movement(MovementKind.RELEASE, 500);
    refused.refuse("refused", "no", null, NOW);

    assertThat(
            MovementLimit.ofBooks(checkout, List.of(unknown, refused), NOW)
                .most(MovementKind.CAPTURE))
        .isEqualTo(AMOUNT);
  }

  @Test
  void what_the_books_say_has_expired_can_only_be_reauthorized() {
    checkout.expiresAt(NOW);
    MovementLimit limit = MovementLimit.ofBooks(checkout, booked("CAPTURE=3000"), NOW);

    assertThatThrownBy(() -> limit.most(MovementKind.CAPTURE)).hasMessageContaining("expired");
    assertThat(limit.most(MovementKind.REAUTHORIZE)).isEqualTo(usd(2000));
  }

  @Test
  void nothing_is_moved_of_a_checkout_that_the_books_say_is_not_paid() {
    checkout = open();
    MovementLimit limit = MovementLimit.ofBooks(checkout, List.of(), NOW);

    assertThatThrownBy(() -> limit.most(MovementKind.REFUND)).hasMessageContaining("not approved");
  }

  @Test
  void what_is_held_can_be_released_whatever_the_clock_says() {
    MovementLimit expired = limit(used().expiration(NOW));

    assertThatCode(() -> expired.checkHeld(usd(1500))).doesNotThrowAnyException();
    assertThatThrownBy(() -> expired.checkHeld(usd(1501)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("15.01 USD");
    assertThatThrownBy(() -> expired.checkHeld(Price.of(1, "CAD")))
        .isInstanceOf(MovementRefusedException.class);
  }

  private static List<MoneyMovement> booked(String... all) {
    return Arrays.stream(all)
        .map(one -> one.split("="))
        .map(
            one -> {
              MoneyMovement movement =
                  movement(MovementKind.valueOf(one[0]), Long.parseLong(one[1]));
              movement.succeed(one[0], NOW);
              return movement;
            })
        .toList();
  }

  private static MoneyMovement movement(MovementKind kind, long cents) {
    return new MoneyMovement("checkout", kind, usd(cents), Actor.CODE, "why", NOW);
  }

  @Test
  void without_an_order_money_only_goes_back() {
    checkout = open();
    checkout.become(CheckoutState.UNDOING, "CART_CHANGED", NOW);
    MovementLimit limit = limit(used());

    for (MovementKind kind :
        List.of(MovementKind.CAPTURE, MovementKind.REAUTHORIZE, MovementKind.UPCHARGE)) {
      assertThatThrownBy(() -> limit.check(kind, usd(1)))
          .isInstanceOf(MovementRefusedException.class)
          .hasMessageContaining("No order is paid");
    }
    assertThatCode(() -> limit.check(MovementKind.RELEASE, usd(1500))).doesNotThrowAnyException();
    assertThatCode(() -> limit.check(MovementKind.REFUND, usd(2300))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"1.005,USD", "-1,USD", "abc,USD", "'',USD", "1,usd", "99999999999,USD"})
  void what_is_no_amount_is_refused_with_an_example(String amount, String currency) {
    assertThatThrownBy(() -> MovementRequest.ofDecimal("c", amount, currency, Actor.CODE, "why"))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("0.01 or more", "whole cents", amount);
    assertThatThrownBy(() -> MovementRequest.ofDecimal("c", null, null, Actor.CODE, "why"))
        .isInstanceOf(MovementRefusedException.class);
  }

  @Test
  void zeros_behind_the_cents_change_nothing() {
    assertThat(MovementRequest.ofDecimal("c", "19.99000", "USD", Actor.CODE, "why").amount())
        .isEqualTo(usd(1999));
  }

  private MovementLimit limit(Authorization.Builder authorization) {
    return limit(order().authorization(authorization.build()));
  }

  private MovementLimit limit(Order.Builder order) {
    Order atSezzle = order.build();
    return new MovementLimit(
        checkout, atSezzle, Collections.emptyList(), PaymentBalance.of(atSezzle, AMOUNT, NOW));
  }

  private static Order.Builder order() {
    return Order.builder().uuid("order");
  }

  private static Authorization.Builder authorized() {
    return Authorization.builder().approved(true).authorizationAmount(AMOUNT);
  }

  /** 15.00 left to capture, 23.00 to refund. */
  private static Authorization.Builder used() {
    return authorized()
        .captures(List.of(cents(1000), cents(2000)))
        .releases(List.of(cents(500)))
        .refunds(List.of(cents(700)));
  }

  private static Transaction cents(long cents) {
    return Transaction.builder().uuid("t-" + cents).amount(usd(cents)).build();
  }

  private static Price usd(long cents) {
    return Price.of(cents, "USD");
  }

  private static SezzleCheckout open() {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX, 1L, "1-a", "hash", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);
    checkout.open("session", "order", NOW);
    return checkout;
  }

  private static SezzleCheckout completed() {
    SezzleCheckout checkout = open();
    checkout.authorize(Optional.empty(), NOW);
    checkout.become(CheckoutState.COMPLETED, null, NOW);
    return checkout;
  }
}
