package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The amount that can be moved of the rest that Sezzle tells. */
class MovementLimitTest extends MovementLimitScene {

  @ParameterizedTest
  @CsvSource({"CAPTURE,1500", "RELEASE,1500", "REFUND,2300"})
  void exactlyWhatIsLeftCanBeMovedAndNotACentMore(MovementKind kind, long left) {
    MovementLimit limit = limit(used());

    assertThatCode(() -> limit.check(kind, usd(left))).doesNotThrowAnyException();
    assertThatThrownBy(() -> limit.check(kind, usd(left + 1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("At most " + usd(left), "not " + usd(left + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAPTURE", "RELEASE", "REFUND", "REAUTHORIZE", "UPCHARGE"})
  void anotherCurrencyIsRefusedByName(MovementKind kind) {
    assertThatThrownBy(() -> limit(used()).check(kind, Price.of(1, "CAD")))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("USD", "CAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAPTURE", "RELEASE", "REFUND", "REAUTHORIZE", "UPCHARGE"})
  void nothingIsMovedOfWhatSezzleHasNotApproved(MovementKind kind) {
    assertThatThrownBy(() -> limit(used().approved(false)).check(kind, usd(1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("not approved");
  }

  @Test
  void ofAnExpiredAuthorizationOnlyWhatWasCapturedCanBeRefunded() {
    MovementLimit limit = limit(used().expiration(NOW));

    assertThatThrownBy(() -> limit.check(MovementKind.CAPTURE, usd(1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("expired at " + NOW, "reauthorized");
    assertThatThrownBy(() -> limit.check(MovementKind.RELEASE, usd(1)))
        .isInstanceOf(MovementRefusedException.class);
    assertThatCode(() -> limit.check(MovementKind.REFUND, usd(2300))).doesNotThrowAnyException();
  }

  @Test
  void whatIsUsedUpIsSaidToBe() {
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
  void onlyWhatIsOverCanBeReauthorizedAndOnlyWhatWasNotCaptured() {
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
  void allAdditionalAmountsTogetherAreAtMost15Percent() {
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
  void anAdditionalAmountIsNotAskedForOnWhatTheShopMadeItself() {
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
  void aRefusalSaysWhatCanNotBeDone(MovementKind kind, String done) {
    MovementLimit limit = limit(kind == MovementKind.REAUTHORIZE ? used().expiration(NOW) : used());

    assertThatThrownBy(() -> limit.check(kind, usd(5000)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("can be " + done);
  }

  @ParameterizedTest
  @CsvSource({"1.005,USD", "-1,USD", "abc,USD", "'',USD", "1,usd", "99999999999,USD"})
  void whatIsNoAmountIsRefusedWithAnExample(String amount, String currency) {
    assertThatThrownBy(() -> MovementRequest.ofDecimal("c", amount, currency, Actor.CODE, "why"))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContainingAll("0.01 or more", "whole cents", amount);
    assertThatThrownBy(() -> MovementRequest.ofDecimal("c", null, null, Actor.CODE, "why"))
        .isInstanceOf(MovementRefusedException.class);
  }

  @Test
  void zerosBehindTheCentsChangeNothing() {
    assertThat(MovementRequest.ofDecimal("c", "19.99000", "USD", Actor.CODE, "why").amount())
        .isEqualTo(usd(1999));
  }
}
