package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndedCheckoutsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(1000, "USD");
  private static final Duration AFTER = Duration.ofMinutes(5);

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final AbsentShopper absentShopper = mock(AbsentShopper.class);
  private final ReconcileReport report = new ReconcileReport();

  @BeforeEach
  void anEmptyLedger() {
    DATABASE.clear();
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED", "UNDONE"})
  void whatHasEndedIsAskedAboutAtSezzleOnceMore(CheckoutState state) {
    ended(state);

    lookIn(Duration.ofMinutes(4));
    verify(absentShopper, never()).decide(any(), any());

    lookIn(Duration.ofMinutes(6));
    verify(absentShopper).decide(any(), any());
  }

  @Test
  void theLooksBecomeRareAndEndWhenNoAuthorizationOfItCanLiveAnyMore() {
    SezzleCheckout checkout = ended(CheckoutState.CANCELLED);
    List<Duration> looks = new ArrayList<>();
    for (Duration age = Duration.ZERO;
        age.compareTo(Duration.ofDays(40)) < 0;
        age = age.plusMinutes(5)) {
      int before = calls();
      lookIn(age.plusSeconds(1));
      if (calls() > before) {
        looks.add(age);
      }
    }

    assertThat(looks).hasSizeBetween(5, 9);
    assertThat(looks.get(0)).isEqualTo(AFTER);
    assertThat(looks.get(looks.size() - 1))
        .isBetween(Duration.ofDays(7), Duration.ofDays(7).plusHours(3));
    assertThat(ledger.get(checkout.getId()).getState()).isEqualTo(CheckoutState.CANCELLED);
  }

  @Test
  void whatSezzleMadeOfAnotherOrderIsNoConcern() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            ended(CheckoutState.UNDONE),
            "made",
            AMOUNT,
            Intent.AUTH,
            false,
            Optional.empty(),
            Instant.now());
    ledger.add(made);

    lookIn(Duration.ofMinutes(6));

    verify(absentShopper, times(1)).decide(any(), any());
  }

  @Test
  void oneThatFailsDoesNotHoldUpTheOthers() {
    ended(CheckoutState.CANCELLED);
    ended(CheckoutState.CANCELLED);
    ended(CheckoutState.CANCELLED);
    doThrow(new SezzleNotFoundException(Failure.of("getOrder")))
        .doThrow(new IllegalStateException("the database is gone"))
        .doReturn(null)
        .when(absentShopper)
        .decide(any(), any());

    lookIn(Duration.ofMinutes(6));

    verify(absentShopper, times(3)).decide(any(), any());
    assertThat(report.getUnmended()).isEqualTo(1);
  }

  @Test
  void oneThatSezzleDidNotAnswerForIsLookedAtAgainSoon() {
    ended(CheckoutState.CANCELLED);
    doThrow(new SezzleUnavailableException(Failure.of("getOrder")))
        .doReturn(null)
        .when(absentShopper)
        .decide(any(), any());

    lookIn(Duration.ofDays(5));
    lookIn(Duration.ofDays(5).plusMinutes(6));
    lookIn(Duration.ofDays(5).plusMinutes(12));

    verify(absentShopper, times(2)).decide(any(), any());
  }

  @ParameterizedTest
  @CsvSource({"COMPLETED,ordered=1", "UNDONE,undone=1", "OPEN,unmended=0", "UNDOING,unmended=1"})
  void whatBecameOfItIsCounted(CheckoutState became, String counted) {
    SezzleCheckout checkout = ended(CheckoutState.CANCELLED);
    when(absentShopper.decide(any(), any()))
        .thenAnswer(
            call -> {
              becomes(checkout, became);
              return null;
            });

    lookIn(Duration.ofMinutes(6));

    assertThat(report.toString()).contains(counted);
  }

  @Test
  void whatWasGivenBackBeforeAndIsLeftAsItIsIsNotCounted() {
    ended(CheckoutState.UNDONE);

    lookIn(Duration.ofMinutes(6));

    assertThat(report.isEmpty()).isTrue();
  }

  private void becomes(SezzleCheckout checkout, CheckoutState became) {
    Instant later = Instant.now().plusSeconds(1);
    ledger.change(
        checkout.getId(),
        row -> {
          if (became == CheckoutState.COMPLETED) {
            row.authorize(Optional.empty(), later);
            row.become(became, null, later);
          } else if (became != CheckoutState.OPEN) {
            row.become(CheckoutState.UNDOING, null, later);
            row.become(became, null, later);
          }
        });
  }

  private SezzleCheckout ended(CheckoutState state) {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    return ledger.change(
        open.getId(),
        row -> {
          row.send(new SentSession("f", Instant.now().plus(Duration.ofHours(2))));
          if (state == CheckoutState.UNDONE) {
            row.become(CheckoutState.UNDOING, "CART_CHANGED", Instant.now());
          }
          row.become(state, state.name(), Instant.now());
        });
  }

  private int calls() {
    return org.mockito.Mockito.mockingDetails(absentShopper).getInvocations().size();
  }

  private void lookIn(Duration time) {
    Instant now = Instant.now().plus(time);
    new EndedCheckouts(ledger, absentShopper, Clock.fixed(now, ZoneOffset.UTC))
        .lookAgain(AFTER, now.plus(ReconcileJob.LONGEST_RUN), report);
  }
}
