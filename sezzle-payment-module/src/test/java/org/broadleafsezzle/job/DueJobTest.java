package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.JobLocks;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.settings.ReconcileSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work that can't wait for the reconcile job is done by a job of its own. */
class DueJobTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final MovableClock clock = new MovableClock(Instant.now());
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final DueAuthorizations due = mock(DueAuthorizations.class);
  private final CancelledOrders cancelled = mock(CancelledOrders.class);
  private final DueJob job =
      new DueJob(
          settings,
          new OneNode(new JobLocks(DATABASE.transactions()), clock),
          due,
          cancelled,
          clock);

  @BeforeEach
  void switchedOn() {
    DATABASE.clear();
    on(true);
  }

  @Test
  void eachPartBeginsNothingAfterTwoMinutes() {
    job.run();

    verify(due).tend(eq(clock.instant().plus(Duration.ofMinutes(2))), any());
    verify(cancelled).release(eq(clock.instant().plus(Duration.ofMinutes(2))), any());
  }

  @Test
  void itDoesNothingIfTheReconcileJobIsSwitchedOff() {
    on(false);

    job.run();

    verifyNoInteractions(due, cancelled);
  }

  @Test
  void aPartThatThrowsNeitherHoldsUpTheOtherNorEndsTheSchedule() {
    doThrow(new IllegalStateException("the database is gone")).when(due).tend(any(), any());

    assertThatCode(job::run).doesNotThrowAnyException();

    verify(cancelled).release(any(), any());
  }

  @Test
  void settingsThatCanNotBeReadDoNotEndTheSchedule() {
    when(settings.reconcile()).thenThrow(new IllegalStateException("the settings are gone"));

    assertThatCode(job::run).doesNotThrowAnyException();

    verifyNoInteractions(due, cancelled);
  }

  @Test
  void severalNodesRunItOnceInHalfItsInterval() {
    job.run();
    clock.advance(DueJob.EVERY.dividedBy(2).minusSeconds(1));
    job.run();
    verify(due, times(1)).tend(any(), any());

    clock.advance(Duration.ofSeconds(2));
    job.run();
    verify(due, times(2)).tend(any(), any());
  }

  private void on(boolean on) {
    when(settings.reconcile())
        .thenReturn(new ReconcileSettings(on, Duration.ofMinutes(15), Duration.ofMinutes(5)));
  }
}
