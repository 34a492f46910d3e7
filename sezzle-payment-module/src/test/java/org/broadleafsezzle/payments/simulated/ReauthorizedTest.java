package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.PaymentStanding;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementLimit;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reauthorized amount is carried by the new order alone, and by no limit of the old one. */
class ReauthorizedTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final SimulatedSezzle SEZZLE = new SimulatedSezzle();
  private static final MovableClock CLOCK = new MovableClock(Clock.systemUTC());
  private static final SimulatedShop SHOP = new SimulatedShop(SEZZLE, DATABASE, CLOCK);

  @AfterEach
  void sameTime() {
    SEZZLE.resetClock();
    CLOCK.reset();
  }

  @AfterAll
  static void stop() {
    SHOP.close();
    SEZZLE.close();
  }

  @Test
  void nothingMoreOfTheSameMoneyIsReauthorizedOrCaptured() {
    SezzleCheckout old = expired();
    reauthorize(old, 5000);

    refused(old, SHOP.followUps()::reauthorize);
    refused(old, SHOP.payments()::capture);
    refused(old, SHOP.payments()::release);
    assertThat(SEZZLE.madeOf(old.getSezzleOrderUuid().get())).isEqualTo(1);
  }

  @Test
  void theOldPaymentSaysThatTheNewOneCarriesIt() {
    SezzleCheckout old = expired();
    MoneyMovement made = reauthorize(old, 5000);

    SezzleCheckout now = SHOP.checkouts().get(old.getId());
    assertThat(now.getStanding()).isEqualTo(PaymentStanding.REAUTHORIZED);
    assertThat(now.getBooks().getOpenInCents()).isZero();
    SezzleCheckout fresh = SHOP.checkouts().findBySezzleOrder(made.getSezzleUuid().get()).get();
    assertThat(fresh.getBooks().getOpenInCents()).isEqualTo(5000);
    List<MoneyMovement> booked = SHOP.movements().findByCheckout(old.getId());
    for (MovementKind kind : List.of(MovementKind.CAPTURE, MovementKind.REAUTHORIZE)) {
      assertThatThrownBy(() -> MovementLimit.ofBooks(now, booked, CLOCK.instant()).most(kind))
          .isInstanceOfSatisfying(
              MovementRefusedException.class,
              e -> assertThat(e.getWhy()).isEqualTo(Refusal.REAUTHORIZED));
    }
  }

  @Test
  void ofAPartTheRestCanStillBeReauthorized() {
    SezzleCheckout old = expired();
    reauthorize(old, 2000);

    assertThatThrownBy(() -> SHOP.followUps().reauthorize(SimulatedShop.request(old, 3001)))
        .isInstanceOfSatisfying(
            MovementRefusedException.class,
            e -> assertThat(e.getWhy()).isEqualTo(Refusal.TOO_MUCH));
    assertThat(SHOP.checkouts().get(old.getId()).getBooks().getReauthorizedInCents())
        .isEqualTo(2000);
  }

  @Test
  void whatAPersonHasSaidIsNotBookedAgainOnceSezzleListsIt() {
    SezzleCheckout checkout = SHOP.paid(5000);
    MoneyMovement lost =
        SHOP.movements()
            .start(
                checkout.getId(),
                none ->
                    List.of(
                        new MoneyMovement(
                            checkout.getId(),
                            MovementKind.CAPTURE,
                            Price.of(2000, "USD"),
                            Actor.CODE,
                            "why",
                            CLOCK.instant())))
            .get(0);
    CLOCK.move(Duration.ofMinutes(10));
    SHOP.payments().settle(checkout.getId());
    SHOP.unclear().carriedOut(lost.getRequestId(), Optional.empty(), Actor.CODE, "seen");
    assertThat(SHOP.movements().get(lost.getRequestId()).getState())
        .isEqualTo(MovementState.SUCCEEDED);

    SEZZLE.captureByHand(checkout.getSezzleOrderUuid().get(), 2000);

    assertThat(SHOP.adopt(checkout)).isEmpty();
    SHOP.assertBooksEqual(checkout);
    assertThat(SHOP.differences(checkout)).isEmpty();
  }

  private static SezzleCheckout expired() {
    SezzleCheckout checkout = SHOP.paid(5000);
    SEZZLE.moveClock(31 * 60);
    CLOCK.move(Duration.ofMinutes(31));
    return checkout;
  }

  private static MoneyMovement reauthorize(SezzleCheckout old, long cents) {
    MoneyMovement made = SHOP.followUps().reauthorize(SimulatedShop.request(old, cents));
    assertThat(made.getState()).isEqualTo(MovementState.SUCCEEDED);
    return made;
  }

  private static void refused(
      SezzleCheckout old, Function<MovementRequest, MoneyMovement> movement) {
    assertThatThrownBy(() -> movement.apply(SimulatedShop.request(old, 100)))
        .isInstanceOfSatisfying(
            MovementRefusedException.class,
            e -> assertThat(e.getWhy()).isEqualTo(Refusal.REAUTHORIZED));
  }
}
