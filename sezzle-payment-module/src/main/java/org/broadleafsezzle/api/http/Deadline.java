package org.broadleafsezzle.api.http;

import java.time.Duration;

/** When a call must be over, whatever happens. */
final class Deadline {
  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** At least a millisecond, since zero means "for ever" to some. */
  long remainingMillis() {
    return Math.max(1, (endNanos - System.nanoTime()) / 1_000_000);
  }

  boolean isOver() {
    return endNanos - System.nanoTime() <= 0;
  }

  boolean leaves(Duration time) {
    return endNanos - System.nanoTime() > time.toNanos();
  }
}
