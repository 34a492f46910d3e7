package org.broadleafsezzle.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The lead of Sezzle's clock over this machine's, as Sezzle's answers tell. Thread-safe. */
final class ClockAhead {

  /**
   * The difference that a whole second in the header, a slow answer and two good clocks explain.
   */
  private static final Duration NOTHING = Duration.ofSeconds(5);

  private final Clock clock;
  private volatile Duration ahead = Duration.ZERO;

  ClockAhead(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param date the {@code Date} header of an answer that has just come; null or unreadable teaches
   *     nothing
   */
  void learn(String date) {
    Instant told = date == null ? null : HttpDate.parse(date);
    if (told != null) {
      Duration difference = Duration.between(clock.instant(), told);
      ahead = difference.abs().compareTo(NOTHING) <= 0 ? Duration.ZERO : difference;
    }
  }

  /** Negative if it is behind. */
  Duration get() {
    return ahead;
  }
}
