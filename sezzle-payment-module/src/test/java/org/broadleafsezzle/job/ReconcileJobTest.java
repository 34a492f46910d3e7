package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadleafsezzle.dispute.DueDisputes;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.tokenization.DueAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every run is written down, with what it found. */
class ReconcileJobTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final UndecidedCheckouts undecided = mock(UndecidedCheckouts.class);
  private final UnsettledMovements unsettled = mock(UnsettledMovements.class);
  private final DailyLook dailyLook = mock(DailyLook.class);
  private final DueAuthorizations due = mock(DueAuthorizations.class);
  private final CancelledOrders cancelled = mock(CancelledOrders.class);
  private final EndedCheckouts ended = mock(EndedCheckouts.class);
  private final ComparedPayments compared = mock(ComparedPayments.class);
  private final FulfilledOrders fulfilled = mock(FulfilledOrders.class);
  private final OrderMismatches mismatches = mock(OrderMismatches.class);
  private final OldBodies oldBodies = mock(OldBodies.class);
  private final Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
  private final JobRuns runs = new JobRuns(DATABASE.transactions(), Clock.systemUTC());
  private final ReconcileJob job =
      new ReconcileJob(
          due,
          cancelled,
          undecided,
          ended,
          unsettled,
          compared,
          fulfilled,
          mismatches,
          mock(DueAccounts.class),
          mock(DueDisputes.class),
          dailyLook,
          oldBodies,
          runs,
          clock);

  @BeforeEach
  void noRuns() {
    DATABASE.clear();
  }

  @Test
  void aRunDoesAllItsPartsAndBeginsNothingAfterFiveMinutes() {
    Duration after = Duration.ofMinutes(3);
    Instant deadline = clock.instant().plus(Duration.ofMinutes(5));

    job.run(after);

    verify(due).tend(eq(deadline), any());
    verify(cancelled).release(eq(deadline), any());
    verify(undecided).decide(eq(after), eq(deadline), any());
    verify(ended).lookAgain(eq(after), eq(deadline), any());
    verify(unsettled).settle(eq(after), eq(deadline), any());
    verify(compared).compare(eq(after), eq(deadline), any());
    verify(fulfilled).capture(eq(deadline), any());
    verify(mismatches).find(eq(after), any());
    verify(cancelled).mark(eq(deadline), any());
    verify(dailyLook).lookIfTime();
    verify(oldBodies).erase();
  }

  @Test
  void whatARunFoundIsKept() {
    doAnswer(
            call -> {
              ReconcileReport report = call.getArgument(2);
              report.ordered();
              report.unmended();
              return null;
            })
        .when(undecided)
        .decide(any(), any(), any());

    job.run(Duration.ZERO);

    JobRun last = runs.last(JobRuns.RECONCILE).get();
    assertThat(last.getResult().get()).contains("ordered=1", "unmended=1");
    assertThat(last.getUnmended()).isEqualTo(1);
    assertThat(last.getEnded()).isPresent();
    assertThat(last.getTrouble()).isEmpty();
    assertThat(last.getNode()).isNotBlank();
  }

  @Test
  void aRunThatStoppedHalfWaySaysWhy() {
    doThrow(new IllegalStateException("database gone")).when(unsettled).settle(any(), any(), any());

    assertThatThrownBy(() -> job.run(Duration.ZERO)).hasMessage("database gone");

    JobRun last = runs.last(JobRuns.RECONCILE).get();
    assertThat(last.getTrouble()).contains(Trouble.ERROR);
    assertThat(last.getEnded()).isPresent();
  }

  @Test
  void aPartThatThrowsDoesNotHoldUpTheOthers() {
    doThrow(new IllegalStateException("database gone")).when(undecided).decide(any(), any(), any());

    assertThatThrownBy(() -> job.run(Duration.ZERO)).hasMessage("database gone");

    verify(unsettled).settle(any(), any(), any());
    verify(dailyLook).lookIfTime();
  }

  @Test
  void runsOlderThanAMonthAreForgotten() {
    Clock past = Clock.fixed(Instant.now().minus(Duration.ofDays(31)), ZoneOffset.UTC);
    JobRuns then = new JobRuns(DATABASE.transactions(), past);
    then.end(then.begin(JobRuns.RECONCILE, "node"), "", 0, null);

    job.run(Duration.ZERO);
    job.run(Duration.ZERO);

    assertThat(runs.newest(JobRuns.RECONCILE, 10)).hasSize(2);
  }
}
