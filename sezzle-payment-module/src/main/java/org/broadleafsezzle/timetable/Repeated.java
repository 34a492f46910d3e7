package org.broadleafsezzle.timetable;

/** Work that is done again and again, each time so many seconds after it has ended. */
public final class Repeated {
  private final Runnable work;
  private final long firstAfterSeconds;
  private final long againAfterSeconds;

  public Repeated(Runnable work, long firstAfterSeconds, long againAfterSeconds) {
    this.work = work;
    this.firstAfterSeconds = firstAfterSeconds;
    this.againAfterSeconds = againAfterSeconds;
  }

  Runnable work() {
    return work;
  }

  long firstAfterSeconds() {
    return firstAfterSeconds;
  }

  long againAfterSeconds() {
    return againAfterSeconds;
  }
}
