package org.broadleafsezzle.demo.simulator.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that keeps ticking and can be moved; the only clock the simulator looks at. */
public final class MovableClock extends Clock {

  private final Clock base;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Duration offset = Duration.ZERO;
  private volatile Duration error = Duration.ZERO;

  /**
   * @param base what this clock shows until it is moved
   */
  public MovableClock(Clock base) {
    this.base = base;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** The same time in another zone; it is not moved with this clock any more. */
  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(base.withZone(zone), offset());
  }

  /** The lead of this clock (or, negative, its lag) on the clock it was made from. */
  public Duration offset() {
    return offset.plus(error);
  }

  /** Moves the clock, backwards when the step is negative. */
  public synchronized void move(Duration step) {
    show(offset.plus(step));
  }

  /** Makes the clock show this instant and tick on from there. */
  public synchronized void moveTo(Instant instant) {
    show(Duration.between(base.instant(), instant).minus(error));
  }

  /** Shows the real time again, but for the error that this clock has. */
  public synchronized void reset() {
    show(Duration.ZERO);
  }

  /** Makes the clock wrong by this much, beside what it is moved by; behind when negative. */
  public synchronized void err(Duration newError) {
    error = newError;
    show(offset);
  }

  /** Calls the listener after every move: whoever waits for a time has to look again. */
  public void onMove(Runnable listener) {
    listeners.add(listener);
  }

  private void show(Duration newOffset) {
    offset = newOffset;
    listeners.forEach(Runnable::run);
  }
}
