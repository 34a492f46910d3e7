package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class UndecidedCheckoutsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Duration AFTER = Duration.ofMinutes(5);

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final AbsentShopper absentShopper = mock(AbsentShopper.class);
  private final ReconcileReport report = new ReconcileReport();

  @BeforeEach
  void anEmptyLedger() {
    DATABASE.clear();
  }

  @Test
  void aPaidCheckoutBecomesAnOrder() {
    SezzleCheckout paid = open();
    becomes(CheckoutState.COMPLETED);

    decideIn(Duration.ofMinutes(6));

    assertThat(decided().getId()).isEqualTo(paid.getId());
    assertThat(report).hasToString(reportOf("ordered=1"));
  }

  @Test
  void whatWasTouchedLatelyIsLeftToTheShopper() {
    open();

    decideIn(Duration.ofMinutes(4));

    verify(absentShopper, never()).decide(any(), any());
    assertThat(report.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"OPEN", "SUPERSEDED", "AUTHORIZED", "UNDOING"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsDecidedCostsNothing(CheckoutState state) {
    if (state == CheckoutState.CREATED) {
      ledger.add(LedgerDatabase.created(Price.of(1000, "USD"), Intent.AUTH));
    } else {
      SezzleCheckout checkout = open();
      through(checkout, state);
    }

    decideIn(Duration.ofMinutes(6));

    verify(absentShopper, never()).decide(any(), any());
  }

  @Test
  void oneThatCanStillBePaidIsLookedAtAgainLater() {
    SezzleCheckout open = open();

    decideIn(Duration.ofMinutes(40));
    decideIn(Duration.ofMinutes(45));
    verify(absentShopper, times(1)).decide(any(), any());
    assertThat(report).hasToString(reportOf("waiting=1"));
    assertThat(ledger.get(open.getId()).getUpdated()).isEqualTo(open.getUpdated());

    decideIn(Duration.ofMinutes(51));
    verify(absentShopper, times(2)).decide(any(), any());
  }

  @Test
  void oneThatStaysHalfWayIsReported() {
    open();
    becomes(CheckoutState.UNDOING);

    decideIn(Duration.ofMinutes(6));

    assertThat(report).hasToString(reportOf("unmended=1"));
  }

  @Test
  void oneThatSezzleDoesNotKnowDoesNotHoldUpTheOthers() {
    open();
    open();
    when(absentShopper.decide(any(), any()))
        .thenThrow(new SezzleNotFoundException(Failure.of("getOrder")))
        .thenThrow(new IllegalStateException("the database is gone"));

    decideIn(Duration.ofMinutes(6));

    verify(absentShopper, times(2)).decide(any(), any());
    assertThat(report).hasToString(reportOf("unmended=2"));
  }

  @Test
  void thoseOfAModeWhoseKeysAreGoneDoNotHoldUpTheOthers() {
    SezzleCheckout withoutKeys = open();
    SezzleCheckout paid = open();
    when(absentShopper.decide(any(), any()))
        .thenAnswer(
            call -> {
              SezzleCheckout asked = call.getArgument(0);
              if (asked.getId().equals(withoutKeys.getId())) {
                throw new SettingsException(SettingKey.MODE, "the keys are not set");
              }
              through(asked, CheckoutState.COMPLETED);
              return null;
            });

    decideIn(Duration.ofMinutes(6));

    assertThat(ledger.get(paid.getId()).getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(report.toString()).contains("ordered=1", "unmended=1");
  }

  @Test
  void oneThatSezzleNeverAnswersForDoesNotHoldUpTheOthers() {
    open();
    open();
    when(absentShopper.decide(any(), any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")))
        .thenAnswer(
            call -> {
              through(call.getArgument(0), CheckoutState.COMPLETED);
              return null;
            });

    decideIn(Duration.ofMinutes(6));

    assertThat(report.toString()).contains("ordered=1", "unmended=1");
  }

  @Test
  void whileSezzleDoesNotAnswerTheRestWaitsForTheNextRun() {
    for (int i = 0; i < 5; i++) {
      open();
    }
    when(absentShopper.decide(any(), any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    decideIn(Duration.ofMinutes(6));

    verify(absentShopper, times(3)).decide(any(), any());
    clearInvocations(absentShopper);
    decideIn(Duration.ofMinutes(7));
    verify(absentShopper, times(2)).decide(any(), any());
  }

  @Test
  void aRunThatTakesTooLongBeginsNothingNew() {
    open();
    Instant now = Instant.now().plus(Duration.ofMinutes(6));

    undecided(now).decide(AFTER, now.minusMillis(1), report);

    verify(absentShopper, never()).decide(any(), any());
  }

  @Test
  void oneWhoseSessionWasNeverMadeIsClosedAfterAnHour() {
    SezzleCheckout created = LedgerDatabase.created(Price.of(1000, "USD"), Intent.AUTH);
    ledger.add(created);

    decideIn(Duration.ofMinutes(59));
    assertThat(ledger.get(created.getId()).getState()).isEqualTo(CheckoutState.CREATED);

    decideIn(Duration.ofMinutes(61));
    assertThat(ledger.get(created.getId()).getState()).isEqualTo(CheckoutState.FAILED);
    assertThat(report).hasToString(reportOf("ended=1"));
  }

  private SezzleCheckout open() {
    return DATABASE.open(Price.of(1000, "USD"), Intent.AUTH);
  }

  private void becomes(CheckoutState state) {
    when(absentShopper.decide(any(), any()))
        .thenAnswer(
            call -> {
              through(call.getArgument(0), state);
              return null;
            });
  }

  private void through(SezzleCheckout checkout, CheckoutState state) {
    ledger.change(
        checkout.getId(),
        row -> {
          if (state == CheckoutState.COMPLETED) {
            row.authorize(Optional.empty(), Instant.now());
          } else if (state == CheckoutState.UNDONE) {
            row.become(CheckoutState.UNDOING, "CART_CHANGED", Instant.now());
          }
        });
    if (state != CheckoutState.FAILED) {
      ledger.change(checkout.getId(), row -> row.become(state, null, Instant.now()));
    } else {
      ledger.change(
          checkout.getId(), row -> row.become(CheckoutState.EXPIRED, "EXPIRED", Instant.now()));
    }
  }

  private void decideIn(Duration time) {
    Instant now = Instant.now().plus(time);
    undecided(now).decide(AFTER, now.plus(ReconcileJob.LONGEST_RUN), report);
  }

  private UndecidedCheckouts undecided(Instant now) {
    return new UndecidedCheckouts(ledger, absentShopper, Clock.fixed(now, ZoneOffset.UTC));
  }

  private SezzleCheckout decided() {
    ArgumentCaptor<SezzleCheckout> checkout = ArgumentCaptor.forClass(SezzleCheckout.class);
    verify(absentShopper).decide(checkout.capture(), eq(Actor.JOB));
    return checkout.getValue();
  }

  private static String reportOf(String count) {
    String name = count.substring(0, count.indexOf('='));
    return new ReconcileReport().toString().replaceFirst("\\b" + name + "=0", count);
  }
}
