package org.broadleafsezzle.api.http.transport;

import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends what is not over at its deadline. It is woken for the earliest deadline of all that is under
 * way, and then only if none was earlier: to be woken for every call would cost more than the rest
 * of the call.
 */
final class Watchdog implements Closeable {
  private static final long NEVER = Long.MAX_VALUE;

  private final ScheduledThreadPoolExecutor thread;
  private final Map<Runnable, Deadline> underWay = new ConcurrentHashMap<>();

  /** The time at which it will be woken, in milliseconds of its own clock. */
  private final AtomicLong nextLook = new AtomicLong(NEVER);

  private final long startNanos = System.nanoTime();

  Watchdog() {
    thread = new ScheduledThreadPoolExecutor(1, Watchdog::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sezzle-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Has this done at the deadline, unless {@link #release released} before.
   *
   * @throws IllegalStateException if the watchdog has been closed
   */
  void watch(Runnable end, Deadline deadline) {
    if (thread.isShutdown()) {
      throw new IllegalStateException("this client has been closed");
    }
    underWay.put(end, deadline);
    lookIn(deadline.remainingMillis());
  }

  void release(Runnable end) {
    underWay.remove(end);
  }

  private void lookIn(long millis) {
    long at = now() + millis;
    long planned = nextLook.get();
    while (at < planned) {
      if (nextLook.compareAndSet(planned, at)) {
        thread.schedule(() -> look(at), millis, TimeUnit.MILLISECONDS);
        return;
      }
      planned = nextLook.get();
    }
  }

  private void look(long planned) {
    nextLook.compareAndSet(planned, NEVER);
    underWay.forEach(
        (end, deadline) -> {
          if (deadline.isOver()) {
            underWay.remove(end);
            end.run();
          } else {
            lookIn(deadline.remainingMillis());
          }
        });
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
