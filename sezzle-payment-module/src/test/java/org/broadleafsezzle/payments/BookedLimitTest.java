package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amount that can be moved as the books alone have it. */
class BookedLimitTest extends MovementLimitScene {

  @ParameterizedTest
  @CsvSource({"CAPTURE,captured", "RELEASE,released"})
  void whatWasReauthorizedIsMovedWithTheNewPaymentOnly(MovementKind kind, String done) {
    MovementLimit limit = MovementLimit.ofBooks(checkout, booked("REAUTHORIZE=5000"), NOW);

    assertThatThrownBy(() -> limit.most(kind))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("nothing can be " + done + " here any more");
  }

  @Test
  void theBooksAloneSayHowMuchIsLeft() {
    MovementLimit limit =
        MovementLimit.ofBooks(
            checkout, booked("CAPTURE=3000", "RELEASE=500", "REFUND=700", "UPCHARGE=600"), NOW);

    assertThat(limit.most(MovementKind.CAPTURE)).isEqualTo(usd(1500));
    assertThat(limit.most(MovementKind.RELEASE)).isEqualTo(usd(1500));
    assertThat(limit.most(MovementKind.REFUND)).isEqualTo(usd(2300));
    assertThat(limit.most(MovementKind.UPCHARGE)).isEqualTo(usd(150));
  }

  @Test
  void theBooksCountOnlyWhatHasSucceeded() {
    MoneyMovement unknown = movement(MovementKind.CAPTURE, 3000);
    MoneyMovement refused = movement(MovementKind.RELEASE, 500);
    refused.refuse("refused", "no", null, NOW);

    assertThat(
            MovementLimit.ofBooks(checkout, List.of(unknown, refused), NOW)
                .most(MovementKind.CAPTURE))
        .isEqualTo(AMOUNT);
  }

  @Test
  void whatTheBooksSayHasExpiredCanOnlyBeReauthorized() {
    checkout.expiresAt(NOW);
    MovementLimit limit = MovementLimit.ofBooks(checkout, booked("CAPTURE=3000"), NOW);

    assertThatThrownBy(() -> limit.most(MovementKind.CAPTURE)).hasMessageContaining("expired");
    assertThat(limit.most(MovementKind.REAUTHORIZE)).isEqualTo(usd(2000));
  }

  @Test
  void nothingIsMovedOfACheckoutThatTheBooksSayIsNotPaid() {
    checkout = open();
    MovementLimit limit = MovementLimit.ofBooks(checkout, List.of(), NOW);

    assertThatThrownBy(() -> limit.most(MovementKind.REFUND)).hasMessageContaining("not approved");
  }

  @Test
  void whatIsHeldCanBeReleasedWhateverTheClockSays() {
    MovementLimit expired = limit(used().expiration(NOW));

    assertThatCode(() -> expired.checkHeld(usd(1500))).doesNotThrowAnyException();
    assertThatThrownBy(() -> expired.checkHeld(usd(1501)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("15.01 USD");
    assertThatThrownBy(() -> expired.checkHeld(Price.of(1, "CAD")))
        .isInstanceOf(MovementRefusedException.class);
  }

  @Test
  void withoutAnOrderMoneyOnlyGoesBack() {
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
}
