package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.TaskTries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sezzle does not carry out the capture before the end, or it can't be asked for. */
class FailedCaptureBeforeExpiryTest extends DueAuthorizationsScene {

  @Test
  void ofALoweredOrderWhoseCaptureIsRefusedOnlyThatIsSaid() {
    worth("20.00");
    doAnswer(call -> refused()).when(payments).capture(any());

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("Sezzle did not capture it");
  }

  /** Another node has done so since this one has read the payment: nothing is too much. */
  @Test
  void whatIsCapturedMeanwhileIsNeitherCapturedAgainNorCalledTooMuch() {
    SezzleCheckout compared = now();
    capture(compared.getId(), AMOUNT);

    assertThat(automatic.capture(compared, LedgerMessage.of(MovementReason.FOUND), report))
        .isTrue();

    verify(payments, never()).capture(any());
    assertThat(events(EventKind.AUTOMATION_FAILED)).isEmpty();
  }

  @Test
  void ofWhatIsCapturedInPartMeanwhileTheRestIsCaptured() {
    SezzleCheckout compared = now();
    capture(compared.getId(), Price.of(1000, "USD"));

    assertThat(automatic.capture(compared, LedgerMessage.of(MovementReason.FOUND), report))
        .isTrue();

    assertThat(capturedInCents()).isEqualTo(AMOUNT.getAmountInCents());
    assertThat(events(EventKind.AUTOMATION_FAILED)).isEmpty();
  }

  /** Looked at every 30 seconds from every moment within three minutes; two tries fail. */
  @ParameterizedTest
  @ValueSource(strings = {"PT15M", "PT30M", "PT1H", "PT24H", "P3D", "P7D"})
  void wheneverTheJobComesThereIsTimeForTwoMoreTries(String life) {
    List<Long> secondsLeft = new ArrayList<>();
    for (int phase = 0; phase < PHASES; phase++) {
      DATABASE.clear();
      authorizedFor(Duration.parse(life));
      doThrow(new SezzleUnavailableException(Failure.of("getOrder")))
          .doThrow(new SezzleUnavailableException(Failure.of("getOrder")))
          .doAnswer(call -> captured(call.getArgument(0)))
          .when(payments)
          .capture(any());
      runsFrom(checkout.getCreated().plusSeconds(10L * phase));
      secondsLeft.add(Duration.between(clock.instant(), end).getSeconds());
      assertThat(capturedInCents()).as("phase %d of %s", phase, life).isEqualTo(4158);
    }
    assertThat(secondsLeft).hasSize(PHASES).allMatch(seconds -> seconds >= 60);
  }

  @Test
  void aCaptureThatSezzleRefusesIsSentABoundedNumberOfTimesBeforeTheEnd() {
    doAnswer(call -> refused()).when(payments).capture(any());

    runsFrom(checkout.getCreated());

    verify(payments, times(8)).capture(any());
    assertThat(events(EventKind.AUTOMATION_FAILED))
        .singleElement()
        .asString()
        .contains("Sezzle did not capture it");
    assertThat(tasks.findForAPerson(checkout.getId()))
        .extracting(TaskTries::getTask)
        .containsExactly(AutomaticTask.CAPTURE_BEFORE_EXPIRY);
  }

  @Test
  void aCaptureWhoseOutcomeIsUnknownIsCountedAndSaidByItsMovementOnly() {
    doAnswer(
            call ->
                new MoneyMovement(
                    checkout.getId(),
                    MovementKind.CAPTURE,
                    AMOUNT,
                    Actor.JOB,
                    "test",
                    clock.instant()))
        .when(payments)
        .capture(any());

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(report.toString()).contains("captured=0", "unmended=1");
    assertThat(events(EventKind.AUTOMATION_FAILED)).isEmpty();
    verify(books).record(checkout.getId());
  }

  @Test
  void whyNothingCouldBeCapturedIsSaid() {
    doThrow(refusal()).when(payments).capture(any());

    tendAt(end.minus(Duration.ofHours(11)));

    assertThat(events(EventKind.AUTOMATION_FAILED))
        .containsExactly("[" + LedgerMessage.of(Refusal.OUTCOME_UNKNOWN) + "]");
    assertThat(report.getUnmended()).isEqualTo(1);
  }

  @Test
  void aCaptureThatSucceedsAfterFailuresForgetsThem() {
    doThrow(refusal())
        .doAnswer(call -> captured(call.getArgument(0)))
        .when(payments)
        .capture(any());

    tendAt(end.minus(Duration.ofHours(11)));
    assertThat(tries()).isPresent();
    tendAt(end.minus(Duration.ofHours(2)));

    assertThat(tries()).isEmpty();
    assertThat(capturedInCents()).isEqualTo(4158);
  }
}
