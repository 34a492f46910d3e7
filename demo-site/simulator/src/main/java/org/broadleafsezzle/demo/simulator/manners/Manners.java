package org.broadleafsezzle.demo.simulator.manners;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;

/** The manners that are on; all are off at the start. */
public final class Manners {

  /** The delay of a late listing unless it is set otherwise. */
  public static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

  private static final Duration CLOCK_ERROR = Duration.ofHours(1);

  private final MovableClock clock;
  private volatile Set<Manner> on = Set.of();
  private volatile Duration wait = DEFAULT_WAIT;

  /**
   * @param clock Sezzle's own, which a manner can make wrong
   */
  public Manners(MovableClock clock) {
    this.clock = clock;
  }

  /** Whether this manner is on. */
  public boolean has(Manner manner) {
    return on.contains(manner);
  }

  /** All that are on. */
  public Set<Manner> on() {
    return on;
  }

  /** Turns these on and all others off. */
  public void turnOn(Collection<Manner> manners) {
    Set<Manner> chosen = EnumSet.noneOf(Manner.class);
    chosen.addAll(manners);
    on = Set.copyOf(chosen);
    clock.err(error(Manner.CLOCK_AHEAD).minus(error(Manner.CLOCK_BEHIND)));
  }

  /** The delay of a late listing. */
  public Duration listingWait() {
    return wait;
  }

  /**
   * Lists things this late, if a manner has them listed late.
   *
   * @throws IllegalArgumentException if the wait is negative
   */
  public void listAfter(Duration newWait) {
    if (newWait.isNegative()) {
      throw new IllegalArgumentException("The wait can't be negative.");
    }
    wait = newWait;
  }

  /**
   * Whether something is not listed yet because this manner is on. An event in the future of a
   * clock that was moved back is listed.
   */
  public boolean hides(Manner late, Instant happenedAt) {
    Instant now = clock.instant();
    return has(late) && !now.isBefore(happenedAt) && now.isBefore(happenedAt.plus(wait));
  }

  /** As kind as at the start. */
  public void reset() {
    turnOn(Set.of());
    wait = DEFAULT_WAIT;
  }

  private Duration error(Manner manner) {
    return has(manner) ? CLOCK_ERROR : Duration.ZERO;
  }
}
