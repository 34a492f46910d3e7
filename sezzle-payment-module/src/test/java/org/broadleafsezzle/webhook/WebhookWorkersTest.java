package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.ledger.WebhookState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class WebhookWorkersTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final int BURST = 40;
  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final WebhookLedger ledger = new WebhookLedger(DATABASE.transactions());
  private final WebhookEvents events = mock(WebhookEvents.class);

  @BeforeEach
  void aDelivery() {
    DATABASE.clear();
    ledger.add(new WebhookDelivery("event-1", "order.authorized", "order-1", "{}", NOW));
  }

  @Test
  void whatCameOfItIsWritten() {
    when(events.workOff(any())).thenReturn(WebhookOutcome.DECIDED);

    workersAt(NOW).workOff("event-1");

    assertThat(delivery().getState()).isEqualTo(WebhookState.DONE);
    assertThat(delivery().getOutcome()).contains(WebhookOutcome.DECIDED);
    assertThat(delivery().getWorkedOff()).contains(NOW);
  }

  @Test
  void itIsWorkedOffOnceHoweverOftenItIsBegun() {
    when(events.workOff(any())).thenReturn(WebhookOutcome.DECIDED);

    workersAt(NOW).workOff("event-1");
    workersAt(NOW).workOff("event-1");
    workersAt(NOW.plus(Duration.ofDays(1))).workOffDue();

    verify(events, times(1)).workOff(any());
  }

  @Test
  void whatFailsIsTriedAgainLaterAndLater() {
    when(events.workOff(any())).thenThrow(new WebhookTooEarlyException("too early"));

    workersAt(NOW).workOff("event-1");
    assertThat(delivery().getTrouble()).contains(Trouble.TOO_EARLY);
    assertDueAfter(NOW, Duration.ofSeconds(10));

    Instant second = NOW.plusSeconds(10);
    workersAt(second).workOffDue();
    assertDueAfter(second, Duration.ofSeconds(30));

    Instant third = second.plusSeconds(30);
    workersAt(third).workOffDue();
    assertDueAfter(third, Duration.ofSeconds(90));
  }

  @Test
  void whatFailsForADayIsParked() {
    when(events.workOff(any())).thenThrow(new IllegalStateException("always"));

    Instant now = NOW;
    while (delivery().getState() == WebhookState.RECEIVED) {
      workersAt(now).workOffDue();
      now = now.plus(Duration.ofHours(1));
    }

    assertThat(delivery().getState()).isEqualTo(WebhookState.PARKED);
    assertThat(delivery().getAttempts()).isEqualTo(WebhookWorkers.MOST_ATTEMPTS);
    assertThat(delivery().getTrouble()).contains(Trouble.ERROR);
    verify(events, times(WebhookWorkers.MOST_ATTEMPTS)).workOff(any());
  }

  @Test
  void whatThePoolHasNoRoomForIsWorkedOffWhenItHas() {
    when(events.workOff(any())).thenReturn(WebhookOutcome.DECIDED);
    Executor full =
        task -> {
          throw new RejectedExecutionException("full");
        };

    workers(full, NOW).workOff("event-1");
    assertThat(delivery().getState()).isEqualTo(WebhookState.RECEIVED);

    workersAt(NOW).workOffDue();
    assertThat(delivery().getState()).isEqualTo(WebhookState.DONE);
  }

  @Test
  void aDatabaseThatCanNotBeReadIsToldOnceAndTriedAgain() {
    WebhookLedger unreadable = mock(WebhookLedger.class);
    when(unreadable.findDue(any(), anyInt())).thenThrow(new PersistenceException("no such table"));
    WebhookWorkers workers =
        new WebhookWorkers(unreadable, events, Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC));
    Logger log = (Logger) LoggerFactory.getLogger(WebhookWorkers.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      workers.workOffDue();
      workers.workOffDue();
    } finally {
      log.detachAppender(lines);
    }

    verify(unreadable, times(2)).findDue(any(), anyInt());
    assertThat(lines.list)
        .singleElement()
        .satisfies(
            line -> assertThat(line.getFormattedMessage()).contains("has the module's tables"));
  }

  @Test
  void whatAProcessThatDiedHasLeftIsTakenUpThreeMinutesLater() {
    when(events.workOff(any())).thenThrow(new Error("the process dies"));

    assertThatThrownBy(() -> workersAt(NOW).workOff("event-1")).isInstanceOf(Error.class);

    assertThat(delivery().getState()).isEqualTo(WebhookState.RECEIVED);
    assertDueAfter(NOW, Duration.ofMinutes(3));
  }

  @Test
  void aDatabaseThatFailsEndsNoThreadOfThePool() {
    WebhookLedger gone = mock(WebhookLedger.class);
    when(gone.claim(any(), any(), any())).thenThrow(new IllegalStateException("database gone"));

    assertThatCode(
            () ->
                new WebhookWorkers(gone, events, Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC))
                    .workOff("event-1"))
        .doesNotThrowAnyException();
  }

  @Test
  void aBurstThatThePoolHasNoRoomForDoesNotWaitForTheScheduler() throws Exception {
    when(events.workOff(any())).thenReturn(WebhookOutcome.DECIDED);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(2, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(5));
    WebhookWorkers workers = workers(pool, NOW);
    for (int i = 2; i <= BURST; i++) {
      ledger.add(new WebhookDelivery("event-" + i, "order.authorized", "order-1", "{}", NOW));
    }

    for (int i = 1; i <= BURST; i++) {
      workers.workOff("event-" + i);
    }

    await().atMost(Duration.ofMinutes(1)).until(() -> ledger.count(WebhookState.RECEIVED, 1) == 0);
    pool.shutdown();
    verify(events, times(BURST)).workOff(any());
  }

  @Test
  void whatFindsNoRoomAsTheLastOnesEndIsWorkedOffAtOnce() {
    when(events.workOff(any())).thenReturn(WebhookOutcome.DECIDED);
    AtomicBoolean full = new AtomicBoolean(true);
    Executor pool =
        task -> {
          if (full.getAndSet(false)) {
            throw new RejectedExecutionException();
          }
          task.run();
        };

    workers(pool, NOW).workOff("event-1");

    verify(events).workOff(any());
  }

  @Test
  void whatCanNotBeClaimedIsLeftToTheScheduler() {
    WebhookLedger broken = mock(WebhookLedger.class);
    when(broken.findDue(any(), anyInt()))
        .thenAnswer(call -> Collections.nCopies(call.<Integer>getArgument(1), "event-1"));
    RuntimeException failure = new IllegalStateException("no database");
    failure.setStackTrace(new StackTraceElement[0]);
    when(broken.claim(any(), any(), any())).thenThrow(failure);
    WebhookWorkers workers =
        new WebhookWorkers(broken, events, Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC));

    workers.workOffDue();
    workers.workOffDue();

    verify(broken, times(2)).findDue(any(), anyInt());
  }

  private void assertDueAfter(Instant now, Duration wait) {
    assertThat(ledger.findDue(now.plus(wait).minusMillis(1), 10)).isEmpty();
    assertThat(ledger.findDue(now.plus(wait), 10)).containsExactly("event-1");
  }

  private WebhookDelivery delivery() {
    return ledger.find("event-1").get();
  }

  private WebhookWorkers workersAt(Instant now) {
    return workers(Runnable::run, now);
  }

  private WebhookWorkers workers(Executor pool, Instant now) {
    return new WebhookWorkers(ledger, events, pool, Clock.fixed(now, ZoneOffset.UTC));
  }
}
