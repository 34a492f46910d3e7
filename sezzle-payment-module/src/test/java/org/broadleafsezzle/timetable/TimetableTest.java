package org.broadleafsezzle.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private final AtomicInteger runs = new AtomicInteger();
  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
  private final Timetable timetable =
      new Timetable("sezzle-tests-", 2, List.of(new Repeated(this::failing, 0, 1)));

  @AfterEach
  void stop() {
    timetable.destroy();
  }

  @Test
  void workThatFailsIsDoneAgain() {
    timetable.start();

    await().until(() -> runs.get() > 1);
    assertThat(seen).allMatch(Thread::isDaemon);
    assertThat(seen).allMatch(thread -> thread.getName().startsWith("sezzle-tests-"));
  }

  @Test
  void nothingIsDoneBeforeTheStartAndAfterTheStop() {
    assertThat(timetable.isRunning()).isFalse();
    timetable.stop();
    timetable.start();
    assertThat(timetable.isRunning()).isTrue();
    await().until(() -> runs.get() > 0);

    timetable.stop();

    assertThat(timetable.isRunning()).isFalse();
    assertThat(planned()).isZero();
    int before = runs.get();
    timetable.start();
    await().until(() -> runs.get() > before);
  }

  @Test
  void itsThreadsEndWithTheShop() {
    timetable.start();
    await().until(() -> runs.get() > 0);

    timetable.destroy();

    await().until(() -> seen.stream().noneMatch(Thread::isAlive));
  }

  private long planned() {
    timetable.threads.purge();
    return timetable.threads.getQueue().size();
  }

  private void failing() {
    seen.add(Thread.currentThread());
    runs.incrementAndGet();
    throw new IllegalStateException("as planned");
  }
}
