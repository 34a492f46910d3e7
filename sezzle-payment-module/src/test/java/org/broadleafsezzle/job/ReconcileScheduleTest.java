package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.ScheduledFuture;
import org.broadleafsezzle.settings.ReconcileSettings;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.support.SimpleTriggerContext;

class ReconcileScheduleTest {

  private final TaskScheduler scheduler = mock(TaskScheduler.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final OneNode oneNode = mock(OneNode.class);
  private final ReconcileJob job = mock(ReconcileJob.class);
  private final ReconcileSchedule schedule =
      new ReconcileSchedule(scheduler, settings, oneNode, job);

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
    schedule.start();
    ArgumentCaptor<Trigger> trigger = ArgumentCaptor.forClass(Trigger.class);
    verify(scheduler).schedule(any(Runnable.class), trigger.capture());

    settings(true);
    SimpleTriggerContext first = new SimpleTriggerContext();
    assertThat(nextOf(trigger.getValue(), first)).isCloseTo(in(10), 5000);
    SimpleTriggerContext later = new SimpleTriggerContext();
    later.update(new Date(), new Date(), new Date());
    assertThat(nextOf(trigger.getValue(), later)).isCloseTo(in(100), 5000);
    when(settings.reconcile()).thenThrow(mock(SettingsException.class));
    assertThat(nextOf(trigger.getValue(), later)).isAfter(new Date());
  }

  @Test
  void endsWithTheShop() {
    ScheduledFuture<?> future = mock(ScheduledFuture.class);
    doAnswer(call -> future).when(scheduler).schedule(any(Runnable.class), any(Trigger.class));
    schedule.start();
    assertThat(schedule.isRunning()).isTrue();

    Runnable stopped = mock(Runnable.class);
    schedule.stop(stopped);

    verify(future).cancel(false);
    verify(stopped).run();
    assertThat(schedule.isRunning()).isFalse();
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
    schedule.start();
    ArgumentCaptor<Trigger> trigger = ArgumentCaptor.forClass(Trigger.class);
    verify(scheduler).schedule(any(Runnable.class), trigger.capture());
    when(settings.reconcile())
        .thenReturn(new ReconcileSettings(true, Duration.ofSeconds(1), Duration.ofSeconds(300)));

    assertThat(nextOf(trigger.getValue(), new SimpleTriggerContext())).isBefore(in(6));
  }

  private static Date nextOf(Trigger trigger, TriggerContext context) {
    return trigger.nextExecutionTime(context);
  }

  private static Date in(long seconds) {
    return new Date(System.currentTimeMillis() + seconds * 1000);
  }

  private void settings(boolean on) {
    when(settings.reconcile())
        .thenReturn(new ReconcileSettings(on, Duration.ofSeconds(100), Duration.ofSeconds(300)));
  }
}
