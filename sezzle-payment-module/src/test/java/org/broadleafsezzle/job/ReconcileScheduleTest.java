package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.settings.ReconcileSettings;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ReconcileScheduleTest {

  private final ScheduledExecutorService scheduler = mock(ScheduledExecutorService.class);
  private final ScheduledFuture<?> future = mock(ScheduledFuture.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final OneNode oneNode = mock(OneNode.class);
  private final ReconcileJob job = mock(ReconcileJob.class);
  private final ReconcileSchedule schedule =
      new ReconcileSchedule(scheduler, settings, oneNode, job);

  @BeforeEach
  void aScheduler() {
    doAnswer(call -> future).when(scheduler).schedule(any(Runnable.class), anyLong(), any());
  }

  @Test
  void runsTheJobOnOneNodeWithTheSettingsOfTheMoment() {
    settings(true);
    doAnswer(
            call -> {
              ((Runnable) call.getArgument(3)).run();
              return null;
            })
        .when(oneNode)
        .run(eq("reconcile"), eq(Duration.ofSeconds(90)), any(), any());

    schedule.runIfOn();

    verify(job).run(Duration.ofSeconds(300));
  }

  @Test
  void doesNothingWhileItIsOff() {
    settings(false);

    schedule.runIfOn();

    verifyNoInteractions(oneNode, job);
  }

  @Test
  void neitherAWrongSettingNorAFailingDatabaseStopsItForGood() {
    settings(true);
    doThrow(new IllegalStateException("no database")).when(oneNode).run(any(), any(), any(), any());
    assertThatCode(schedule::runIfOn).doesNotThrowAnyException();

    when(settings.reconcile()).thenThrow(mock(SettingsException.class));
    assertThatCode(schedule::runIfOn).doesNotThrowAnyException();
  }

  @Test
  void runsSoonAfterTheStartAndThenAtTheIntervalOfTheMoment() {
    settings(true);
    schedule.start();
    assertThat(delays()).containsExactly(10_000L);

    runNext();
    assertThat(delays()).containsExactly(10_000L, 100_000L);

    when(settings.reconcile()).thenThrow(mock(SettingsException.class));
    runNext();
    assertThat(delays()).containsExactly(10_000L, 100_000L, 180_000L);
  }

  @Test
  void goesOnAfterAnErrorOfTheMachine() {
    settings(true);
    doThrow(new OutOfMemoryError("for the test")).when(oneNode).run(any(), any(), any(), any());
    schedule.start();

    assertThatThrownBy(this::runNext).isInstanceOf(OutOfMemoryError.class);

    assertThat(delays()).containsExactly(10_000L, 100_000L);
  }

  @Test
  void endsWithTheShop() {
    settings(true);
    schedule.start();
    assertThat(schedule.isRunning()).isTrue();

    Runnable stopped = mock(Runnable.class);
    schedule.stop(stopped);

    verify(future).cancel(false);
    verify(stopped).run();
    assertThat(schedule.isRunning()).isFalse();
  }

  @Test
  void aRunThatOutlivesItsStopHasNoOtherAfterIt() {
    settings(true);
    schedule.start();
    schedule.stop();
    schedule.start();

    tasks().get(0).run();

    assertThat(delays()).containsExactly(10_000L, 10_000L);
  }

  @Test
  void aScheduleThatNeverBeganCanBeEnded() {
    assertThat(schedule.isRunning()).isFalse();

    schedule.stop();

    assertThat(schedule.isRunning()).isFalse();
    assertThat(schedule.isAutoStartup()).isTrue();
    assertThat(schedule.getPhase()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aShopThatReconcilesMoreOftenThanThatDoesNotWaitTenSecondsAtFirst() {
    when(settings.reconcile())
        .thenReturn(new ReconcileSettings(true, Duration.ofSeconds(1), Duration.ofSeconds(300)));

    schedule.start();

    assertThat(delays()).containsExactly(1_000L);
  }

  private void runNext() {
    List<Runnable> tasks = tasks();
    tasks.get(tasks.size() - 1).run();
  }

  private List<Runnable> tasks() {
    ArgumentCaptor<Runnable> task = ArgumentCaptor.forClass(Runnable.class);
    verify(scheduler, atLeastOnce()).schedule(task.capture(), anyLong(), any());
    return task.getAllValues();
  }

  private List<Long> delays() {
    ArgumentCaptor<Long> delay = ArgumentCaptor.forClass(Long.class);
    verify(scheduler, atLeastOnce())
        .schedule(any(Runnable.class), delay.capture(), eq(TimeUnit.MILLISECONDS));
    return delay.getAllValues();
  }

  private void settings(boolean on) {
    when(settings.reconcile())
        .thenReturn(new ReconcileSettings(on, Duration.ofSeconds(100), Duration.ofSeconds(300)));
  }
}
