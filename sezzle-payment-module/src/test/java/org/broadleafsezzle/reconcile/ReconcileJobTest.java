package org.broadleafsezzle.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every run is written down, with what it found. */
class ReconcileJobTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final UndecidedCheckouts undecided = mock(UndecidedCheckouts.class);
  private final UnsettledMovements unsettled = mock(UnsettledMovements.class);
  private final DailyLook dailyLook = mock(DailyLook.class);
  private final JobRuns runs = new JobRuns(DATABASE.transactions(), Clock.systemUTC());
  private final ReconcileJob job =
      new ReconcileJob(
          mock(DueAuthorizations.class),
          mock(CancelledOrders.class),
          undecided,
          mock(EndedCheckouts.class),
          unsettled,
          mock(ComparedPayments.class),
          mock(FulfilledOrders.class),
          mock(OrderMismatches.class),
          dailyLook,
          mock(OldBodies.class),
          runs,
          Clock.systemUTC());

  @BeforeEach
  void noRuns() {
    DATABASE.clear();
  }

  @Test
  void what_a_run_found_is_kept() {
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
  void a_run_that_stopped_half_way_says_why() {
    doThrow(new IllegalStateException("database gone")).when(unsettled).settle(any(), any(), any());

    assertThatThrownBy(() -> job.run(Duration.ZERO)).hasMessage("database gone");

    JobRun last = runs.last(JobRuns.RECONCILE).get();
    assertThat(last.getTrouble()).contains(Trouble.ERROR);
    assertThat(last.getEnded()).isPresent();
  }

  @Test
  void a_part_that_throws_does_not_hold_up_the_others() {
    doThrow(new IllegalStateException("database gone")).when(undecided).decide(any(), any(), any());

    assertThatThrownBy(() -> job.run(Duration.ZERO)).hasMessage("database gone");

    verify(unsettled).settle(any(), any(), any());
    verify(dailyLook).lookIfTime();
  }

  @Test
  void runs_older_than_a_month_are_forgotten() {
    Clock past = Clock.fixed(Instant.now().minus(Duration.ofDays(31)), ZoneOffset.UTC);
    JobRuns then = new JobRuns(DATABASE.transactions(), past);
    then.end(then.begin(JobRuns.RECONCILE, "node"), "", 0, null);

    job.run(Duration.ZERO);
    job.run(Duration.ZERO);

    assertThat(runs.newest(JobRuns.RECONCILE, 10)).hasSize(2);
  }
}
