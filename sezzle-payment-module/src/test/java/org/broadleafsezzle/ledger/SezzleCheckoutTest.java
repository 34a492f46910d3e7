package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;

/** A checkout's row tells of its money and of its end. */
class SezzleCheckoutTest {

  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final SezzleCheckout checkout = LedgerDatabase.created(AMOUNT, Intent.AUTH);

  @Test
  void whatIsOpenIsNeitherCapturedNorReleasedNorAuthorizedAnew() {
    completed(NOW.plusSeconds(60));
    assertThat(checkout.getBooks().getOpenInCents()).isEqualTo(5000);

    checkout.sum(
        List.of(
            moved(MovementKind.CAPTURE, 1000),
            moved(MovementKind.RELEASE, 200),
            moved(MovementKind.REAUTHORIZE, 30),
            moved(MovementKind.REFUND, 400),
            moved(MovementKind.UPCHARGE, 500)));

    CheckoutBooks books = checkout.getBooks();
    assertThat(books.getOpenInCents()).isEqualTo(3770);
    assertThat(books.getCapturedInCents()).isEqualTo(1000);
    assertThat(books.getReleasedInCents()).isEqualTo(200);
    assertThat(books.getReauthorizedInCents()).isEqualTo(30);
    assertThat(books.getRefundedInCents()).isEqualTo(400);
    assertThat(books.getRefundableInCents()).isEqualTo(600);
    assertThat(books.getUnsettled()).isZero();
  }

  @Test
  void moreMovedThanThereWasLeavesNothingAndNotLessThanNothing() {
    completed(NOW.plusSeconds(60));

    checkout.sum(List.of(moved(MovementKind.CAPTURE, 6000), moved(MovementKind.REFUND, 7000)));

    assertThat(checkout.getBooks().getOpenInCents()).isZero();
    assertThat(checkout.getBooks().getRefundableInCents()).isZero();
  }

  @Test
  void whatIsUnknownIsCountedAndSoIsWhatAPersonHasToSay() {
    completed(NOW.plusSeconds(60));
    MoneyMovement unclear = started(MovementKind.CAPTURE, 1000);
    unclear.becomeUnclear(NOW);

    checkout.sum(List.of(started(MovementKind.CAPTURE, 1000), unclear));

    assertThat(checkout.getBooks().getUnsettled()).isEqualTo(2);
    assertThat(checkout.getBooks().getUnclear()).isEqualTo(1);
    assertThat(checkout.getBooks().getOpenInCents()).isEqualTo(5000);
  }

  @Test
  void nothingIsOpenOfWhatIsNoOrder() {
    checkout.open("session", "order", NOW);
    assertThat(checkout.getBooks().getOpenInCents()).isZero();

    checkout.authorize(Optional.empty(), NOW);
    assertThat(checkout.getBooks().getOpenInCents()).isEqualTo(5000);

    checkout.become(CheckoutState.UNDOING, "CART_CHANGED", NOW);
    assertThat(checkout.getBooks().getOpenInCents()).isZero();
  }

  @Test
  void nothingIsOpenOnceTheAuthorizationHasEndedMarkedOrNot() {
    completed(NOW.plusSeconds(60));
    assertThat(checkout.openInCents(NOW.plusSeconds(60).minusMillis(1))).isEqualTo(5000);
    assertThat(checkout.openInCents(NOW.plusSeconds(60))).isZero();
    assertThat(checkout.getBooks().getExpiredAt()).isEmpty();

    checkout.expire(NOW.plusSeconds(60));

    assertThat(checkout.getBooks().getExpiredAt()).contains(NOW.plusSeconds(60));
    assertThat(checkout.getBooks().getOpenInCents()).isZero();
  }

  @Test
  void itIsReplacedOnceAllThatWasLeftIsAuthorizedAnew() {
    completed(NOW);
    checkout.sum(List.of(moved(MovementKind.CAPTURE, 5000)));
    assertThat(checkout.isReplaced()).isFalse();

    checkout.sum(
        List.of(
            moved(MovementKind.CAPTURE, 1000),
            moved(MovementKind.RELEASE, 500),
            moved(MovementKind.REAUTHORIZE, 3499)));
    assertThat(checkout.isReplaced()).isFalse();

    checkout.sum(
        List.of(
            moved(MovementKind.CAPTURE, 1000),
            moved(MovementKind.RELEASE, 500),
            moved(MovementKind.REAUTHORIZE, 3500)));
    assertThat(checkout.isReplaced()).isTrue();
  }

  @Test
  void theWarningComesInTheSecondHalfOfTheAuthorizationsLifeAtTheEarliest() {
    checkout.open("session", "order", NOW);
    assertThat(checkout.warnFrom(Duration.ofHours(1))).isEmpty();

    Instant end = checkout.getCreated().plus(Duration.ofHours(4));
    completed(end);

    assertThat(checkout.warnFrom(Duration.ofHours(1))).contains(end.minus(Duration.ofHours(1)));
    assertThat(checkout.warnFrom(Duration.ofHours(24))).contains(end.minus(Duration.ofHours(2)));
    assertThat(checkout.getBooks().getDueAt()).contains(end.minus(Duration.ofHours(2)));
  }

  @Test
  void whatIsWaitedForSinceWhenIsKeptUntilItsStateChanges() {
    checkout.open("session", "order", NOW);
    checkout.waitForSezzle(NOW);
    checkout.waitForSezzle(NOW.plusSeconds(60));
    checkout.find(OrderProblem.APPROVAL_INCOMPLETE);
    assertThat(checkout.getTrouble().waitingSince()).contains(NOW);

    checkout.authorize(Optional.empty(), NOW);

    assertThat(checkout.getTrouble().waitingSince()).isEmpty();
    assertThat(checkout.getTrouble().problem()).isEmpty();
  }

  @Test
  void aChangedOrderIsNoTroubleOnceAPersonMovedItsMoneyOrItIsUndone() {
    completed(NOW);
    checkout.find(OrderProblem.ORDER_CHANGED);
    checkout.sum(List.of(moved(MovementKind.CAPTURE, 100)));
    assertThat(checkout.getTrouble().problem()).contains(OrderProblem.ORDER_CHANGED);

    checkout.sum(
        List.of(
            MoneyMovement.adopted(
                checkout.getId(),
                MovementKind.CAPTURE,
                AMOUNT,
                "by-hand",
                Actor.administrator("ada"),
                MovementReason.FOUND,
                NOW)));
    assertThat(checkout.getTrouble().problem()).isEmpty();

    checkout.find(OrderProblem.ORDER_UNPAID);
    checkout.sum(List.of(moved(MovementKind.CAPTURE, 100)));
    assertThat(checkout.getTrouble().problem()).contains(OrderProblem.ORDER_UNPAID);
  }

  @Test
  void itIsComparedAgainOnceItsMovementsHaveChanged() {
    checkout.open("session", "order", NOW);
    checkout.sum(List.of(moved(MovementKind.CAPTURE, 100)));
    assertThat(checkout.getBooks().getCompareAt()).isEmpty();

    completed(NOW.plusSeconds(60));
    assertThat(checkout.getBooks().getCompareAt()).contains(NOW);

    MoneyMovement later =
        MoneyMovement.adopted(
            checkout.getId(),
            MovementKind.CAPTURE,
            AMOUNT,
            "later",
            Actor.JOB,
            MovementReason.FOUND,
            NOW.plusSeconds(30));
    checkout.sum(List.of(moved(MovementKind.CAPTURE, 100), later));
    assertThat(checkout.getBooks().getCompareAt()).contains(NOW.plusSeconds(30));
  }

  @Test
  void aMovementHasOneOutcome() {
    MoneyMovement movement = started(MovementKind.CAPTURE, 1000);
    movement.becomeUnclear(NOW);
    assertThat(movement.getUnclearSince()).contains(NOW);
    movement.succeed(null, NOW.plusSeconds(1));

    assertThat(movement.getUnclearSince()).isEmpty();
    assertThat(movement.getUpdated()).isEqualTo(NOW.plusSeconds(1));
    assertThatThrownBy(() -> movement.refuse("refused", "no", null, NOW))
        .isInstanceOf(IllegalTransitionException.class)
        .hasMessageContaining(movement.getRequestId());
    movement.list("listed");
    assertThat(movement.getSezzleUuid()).contains("listed");
    assertThatThrownBy(() -> movement.list("twice")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> started(MovementKind.CAPTURE, 1).list("early"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMovementSaysForTheLogWhatItIsAndWhyItWasRefused() {
    MoneyMovement movement = started(MovementKind.CAPTURE, 1000);
    assertThat(movement.toString())
        .contains("CAPTURE", movement.getRequestId(), "amountInCents=1000", "USD", "STARTED")
        .doesNotContain("error", "debugUuid");

    movement.refuse("too_much", "Ada's own words", "debug-1", NOW);

    assertThat(movement.toString())
        .contains("REFUSED", "error=too_much", "debugUuid=debug-1")
        .doesNotContain("Ada");
    assertThat(movement.getErrorMessage()).contains("Ada's own words");
    assertThat(movement.getDebugUuid()).contains("debug-1");
  }

  @Test
  void aMovementThatComesAfterAnotherIsCertainlyNotSentBeforeThat() {
    MoneyMovement first = started(MovementKind.CAPTURE, 1000);
    MoneyMovement second = started(MovementKind.RELEASE, 4000).after(first);
    assertThat(first.getSent()).contains(NOW);
    assertThat(second.getSent()).isEmpty();
    assertThat(second.getAfterRequestId()).contains(first.getRequestId());

    second.becomeUnclear(NOW);
    second.send(NOW.plusSeconds(5));

    assertThat(second.getSent()).contains(NOW.plusSeconds(5));
    assertThat(second.getUnclearSince()).isEmpty();
  }

  @Test
  void aMovementKnowsWhoAskedForIt() {
    MoneyMovement movement = started(MovementKind.CAPTURE, 1000);

    assertThat(movement.isRequestedBy(Actor.CODE)).isTrue();
    assertThat(movement.isRequestedBy(Actor.JOB)).isFalse();
    assertThat(movement.isRequestedBy(Actor.administrator(Actor.CODE.name()))).isFalse();
    assertThat(movement.getReason()).isEqualTo("test");
  }

  private void completed(Instant end) {
    if (checkout.getState() == CheckoutState.CREATED) {
      checkout.open("session", "order", NOW);
    }
    checkout.authorize(Optional.of(end), NOW);
    checkout.become(CheckoutState.COMPLETED, null, NOW);
  }

  private MoneyMovement moved(MovementKind kind, long cents) {
    MoneyMovement movement = started(kind, cents);
    movement.succeed(kind.name(), NOW);
    return movement;
  }

  private MoneyMovement started(MovementKind kind, long cents) {
    return new MoneyMovement(
        checkout.getId(), kind, Price.of(cents, "USD"), Actor.CODE, "test", NOW);
  }
}
