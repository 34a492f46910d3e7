package org.broadleafsezzle.api.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Watchdog watchdog = new Watchdog();
  private final ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    watchdog.close();
  }

  @Test
  void endsWhatIsOverAndOnlyThat() {
    watchdog.watch(() -> ended.add("long"), Deadline.in(LONG));
    watchdog.watch(() -> ended.add("short"), Deadline.in(SHORT));
    watchdog.watch(() -> ended.add("later"), Deadline.in(SHORT.multipliedBy(3)));

    await().atMost(PATIENCE).until(() -> ended.size() == 2);
    assertThat(ended).containsExactly("short", "later");
  }

  @Test
  void leavesAloneWhatWasOverInTimeAndGoesOnWatching() throws InterruptedException {
    Runnable released = () -> ended.add("released");
    CountDownLatch looked = new CountDownLatch(1);
    watchdog.watch(released, Deadline.in(SHORT));
    watchdog.release(released);
    watchdog.watch(looked::countDown, Deadline.in(SHORT.multipliedBy(2)));

    assertThat(looked.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    assertThat(ended).isEmpty();
  }

  @Test
  void watchesNothingOnceClosed() {
    watchdog.close();

    assertThatThrownBy(() -> watchdog.watch(() -> ended.add("never"), Deadline.in(SHORT)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this client has been closed");
  }
}
