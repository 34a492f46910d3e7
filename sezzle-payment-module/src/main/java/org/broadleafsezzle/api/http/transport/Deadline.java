package org.broadleafsezzle.api.http.transport;

import java.time.Duration;

/** The time by which a call must be over, whatever happens. */
public final class Deadline {
  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** At least a millisecond, since zero means "for ever" to some. */
  public long remainingMillis() {
    return Math.max(1, (endNanos - System.nanoTime()) / 1_000_000);
  }

  public boolean isOver() {
    return endNanos - System.nanoTime() <= 0;
  }

  public boolean leaves(Duration time) {
    return endNanos - System.nanoTime() > time.toNanos();
  }
}
