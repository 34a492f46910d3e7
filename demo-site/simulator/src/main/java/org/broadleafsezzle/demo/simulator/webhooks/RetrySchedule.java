package org.broadleafsezzle.demo.simulator.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The waits between attempts: several attempts in the first hour, a few more that day, then one and
 * three days later (API v2, WebhookDelivery). All waits can be shortened to one and the same.
 */
public final class RetrySchedule {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(3));

  /** The first attempt and every retry. */
  public static final int ATTEMPTS = WAITS.size() + 1;

  private volatile Duration shortened;

  /** The wait that takes the place of all others, if they are shortened. */
  public Optional<Duration> shortened() {
    return Optional.ofNullable(shortened);
  }

  /**
   * Shortens every wait to this one; null to wait as the contract says.
   *
   * @throws IllegalArgumentException if the wait is negative
   */
  public void shorten(Duration wait) {
    if (wait != null && wait.isNegative()) {
      throw new IllegalArgumentException("a wait can't be negative: " + wait);
    }
    shortened = wait;
  }

  /** The wait after so many failures; none if that was the last attempt. */
  Optional<Duration> waitAfter(int failures) {
    if (failures == 0) {
      return Optional.of(Duration.ZERO);
    }
    if (failures >= ATTEMPTS) {
      return Optional.empty();
    }
    return Optional.of(shortened().orElse(WAITS.get(failures - 1)));
  }
}
