package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.GivenBack;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's clock and Sezzle's are an hour apart: Sezzle says what has expired. */
class ClocksApartTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final SimulatedSezzle SEZZLE = new SimulatedSezzle();
  private static final SimulatedShop SHOP = new SimulatedShop(SEZZLE, DATABASE, Clock.systemUTC());
  private static final long HOUR = 3600;
  private static final Duration LIFE = Duration.ofMinutes(30);

  @AfterEach
  void sameTime() {
    SEZZLE.resetClock();
  }

  @AfterAll
  static void stop() {
    SHOP.close();
    SEZZLE.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {-HOUR, HOUR})
  void givingBackReallyReleases(long sezzleAheadInSeconds) {
    SEZZLE.moveClock(sezzleAheadInSeconds);
    SezzleCheckout checkout = SHOP.paid(4158);

    GivenBack given =
        SHOP.giveBack()
            .everything(checkout, Actor.CODE, LedgerMessage.of(StateReason.ORDER_FAILED));

    assertThat(given.isComplete()).isTrue();
    assertThat(released(checkout)).isEqualTo(4158);
    SHOP.assertBooksEqual(checkout);
  }

  @ParameterizedTest
  @ValueSource(longs = {-HOUR, HOUR})
  void whatSezzleCapturesIsNotRefused(long sezzleAheadInSeconds) {
    SEZZLE.moveClock(sezzleAheadInSeconds);
    SezzleCheckout checkout = SHOP.paid(4158);

    assertThat(SHOP.payments().capture(SimulatedShop.request(checkout, 4158)).getState())
        .isEqualTo(MovementState.SUCCEEDED);
  }

  @ParameterizedTest
  @ValueSource(longs = {-HOUR, HOUR})
  void whatHasExpiredAtSezzleCanBeReauthorized(long sezzleAheadInSeconds) {
    SEZZLE.moveClock(sezzleAheadInSeconds);
    SezzleCheckout checkout = SHOP.paid(4158);
    SEZZLE.moveClock(LIFE.plusMinutes(1).toSeconds());

    assertThatThrownBy(() -> SHOP.payments().capture(SimulatedShop.request(checkout, 4158)))
        .isInstanceOfSatisfying(
            MovementRefusedException.class,
            refused -> assertThat(refused.getWhy()).isEqualTo(Refusal.EXPIRED));
    assertThat(SHOP.followUps().reauthorize(SimulatedShop.request(checkout, 4158)).getState())
        .isEqualTo(MovementState.SUCCEEDED);
  }

  @Test
  void whatHasExpiredAtSezzleIsGivenBackByItsRefusal() {
    SEZZLE.moveClock(HOUR);
    SezzleCheckout checkout = SHOP.paid(4158);
    SEZZLE.moveClock(LIFE.plusMinutes(1).toSeconds());

    GivenBack given =
        SHOP.giveBack()
            .everything(checkout, Actor.CODE, LedgerMessage.of(StateReason.ORDER_FAILED));

    assertThat(given.isComplete()).isTrue();
    assertThat(given.movements())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getKind()).isEqualTo(MovementKind.RELEASE);
              assertThat(one.getState()).isEqualTo(MovementState.REFUSED);
            });
  }

  private static long released(SezzleCheckout checkout) {
    return SEZZLE
        .order(checkout.getSezzleOrderUuid().get())
        .path("authorization")
        .path("releasedInCents")
        .asLong();
  }
}
