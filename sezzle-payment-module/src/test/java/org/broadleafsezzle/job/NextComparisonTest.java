package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.ExpirySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The payments that the job compares with Sezzle, and the time between two comparisons. */
class NextComparisonTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final ExpirySettings SETTINGS =
      new ExpirySettings(Duration.ofHours(24), false, false);

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private SezzleCheckout checkout;
  private Instant created;

  @BeforeEach
  void aPaidOrderOfWhichNothingIsCaptured() {
    checkout = paid(Duration.ofDays(7));
    created = checkout.getCreated();
  }

  @Test
  void withMoneyToBeCapturedItIsAtLeastEverySixHours() {
    assertThat(next(Duration.ofMinutes(1))).contains(after(Duration.ofMinutes(6)));
    assertThat(next(Duration.ofHours(2))).contains(after(Duration.ofHours(4)));
    assertThat(next(Duration.ofDays(3))).contains(after(Duration.ofDays(3).plusHours(6)));
  }

  @Test
  void whatCanOnlyBeRefundedIsLookedAtEachTimeItIsTwiceAsOld() {
    move(MovementKind.CAPTURE, 5000);

    int looks = 0;
    Instant at = created.plus(Duration.ofMinutes(5));
    while (at.isBefore(after(Duration.ofDays(180)))) {
      Instant next = nextAt(at).get();
      assertThat(Duration.between(created, next))
          .isEqualTo(Duration.between(created, at).multipliedBy(2));
      at = next;
      looks++;
    }
    assertThat(looks).isBetween(14, 17);
  }

  @Test
  void ofWhichNothingCanBeMovedAnyMoreItNeverIs() {
    move(MovementKind.CAPTURE, 3000);
    move(MovementKind.RELEASE, 2000);
    move(MovementKind.REFUND, 3000);

    assertThat(next(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void whatWasTakenForExpiredIsLookedAtForADayInCaseAClockWasWrong() {
    checkouts.change(checkout.getId(), row -> row.expire(after(Duration.ofMinutes(30))));

    assertThat(next(Duration.ofMinutes(31))).contains(after(Duration.ofMinutes(62)));
    assertThat(next(Duration.ofHours(24))).contains(after(Duration.ofHours(48)));
    assertThat(next(Duration.ofHours(25))).isEmpty();
  }

  @Test
  void whatWasAuthorizedAnewIsLookedAtForADayAfterItsEndInCaseAClockWasWrong() {
    checkout = paid(Duration.ofMinutes(30));
    created = checkout.getCreated();
    move(MovementKind.REAUTHORIZE, 5000);

    assertThat(next(Duration.ofMinutes(31))).contains(after(Duration.ofMinutes(62)));
    assertThat(next(Duration.ofHours(24))).contains(after(Duration.ofHours(48)));
    assertThat(next(Duration.ofHours(25))).isEmpty();

    move(MovementKind.RELEASE, 5000);
    assertThat(next(Duration.ofMinutes(31))).isEmpty();
  }

  @Test
  void aDifferenceIsLookedAtDailyUntilItIsMended() {
    move(MovementKind.RELEASE, 5000);
    checkouts.change(
        checkout.getId(),
        row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), created));

    assertThat(next(Duration.ofDays(90))).contains(after(Duration.ofDays(91)));
  }

  @Test
  void sezzleIsToldTheOrdersNumberWhenThatIsDueAndSoonAtTheEarliest() {
    move(MovementKind.RELEASE, 5000);
    Instant now = after(Duration.ofDays(2));
    Instant told = now.plus(Duration.ofHours(1));

    assertThat(NextComparison.at(now(), Optional.of(told), now)).contains(told);
    assertThat(NextComparison.at(now(), Optional.of(Instant.EPOCH), now))
        .contains(now.plus(Duration.ofMinutes(5)));
  }

  @Test
  void oneMadeOfAnotherAndNotApprovedIsLookedAtForAWeek() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "made", AMOUNT, Intent.AUTH, false, Optional.empty(), created);

    assertThat(NextComparison.at(made, Optional.empty(), after(Duration.ofDays(1)))).isPresent();
    assertThat(NextComparison.at(made, Optional.empty(), after(Duration.ofDays(8)))).isEmpty();
  }

  @Test
  void ofAnAuthorizationOfMinutesTheWarningComesHalfWayAndTheCaptureInTheLastThird() {
    checkout = paid(Duration.ofMinutes(30));
    Instant end = checkout.getAuthorizationExpires().get();

    ExpiryTimes times = ExpiryTimes.of(now(), SETTINGS).get();

    assertThat(Duration.between(times.warnAt(), end)).isCloseTo(Duration.ofMinutes(15), SECOND);
    assertThat(Duration.between(times.captureAt(), end)).isCloseTo(Duration.ofMinutes(10), SECOND);
    assertThat(times.end()).isEqualTo(end);
  }

  private static final Duration SECOND = Duration.ofSeconds(1);

  private SezzleCheckout paid(Duration lives) {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(
        open.getId(),
        row -> row.authorize(Optional.of(open.getCreated().plus(lives)), Instant.now()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, Instant.now()));
  }

  private void move(MovementKind kind, long cents) {
    movements.adopt(
        checkout.getId(),
        earlier ->
            List.of(
                MoneyMovement.adopted(
                    checkout.getId(),
                    kind,
                    Price.of(cents, "USD"),
                    kind.name(),
                    Actor.DASHBOARD,
                    MovementReason.FOUND,
                    created)));
  }

  private SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }

  private Instant after(Duration age) {
    return created.plus(age);
  }

  private Optional<Instant> next(Duration age) {
    return nextAt(after(age));
  }

  private Optional<Instant> nextAt(Instant now) {
    return NextComparison.at(now(), Optional.empty(), now);
  }
}
