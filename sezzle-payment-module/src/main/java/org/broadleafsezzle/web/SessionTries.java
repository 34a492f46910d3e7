package org.broadleafsezzle.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import javax.servlet.http.HttpSession;

/** The number of times that a web session has been sent to Sezzle lately, with whatever cart. */
final class SessionTries {

  /** No shopper needs as many. */
  static final int MOST_AN_HOUR = 40;

  private static final String ATTRIBUTE = SessionTries.class.getName();
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  private final Clock clock;

  SessionTries(Clock clock) {
    this.clock = clock;
  }

  boolean areTooMany(HttpSession session) {
    return lately(session).size() >= MOST_AN_HOUR;
  }

  void count(HttpSession session) {
    ArrayDeque<Long> tries = lately(session);
    tries.addLast(clock.millis());
    session.setAttribute(ATTRIBUTE, tries);
  }

  /** A copy: another request of the same session may be counted at the same time. */
  @SuppressWarnings("unchecked")
  private ArrayDeque<Long> lately(HttpSession session) {
    ArrayDeque<Long> stored = (ArrayDeque<Long>) session.getAttribute(ATTRIBUTE);
    ArrayDeque<Long> tries = stored == null ? new ArrayDeque<>() : new ArrayDeque<>(stored);
    long hourAgo = clock.millis() - HOUR_MILLIS;
    tries.removeIf(at -> at < hourAgo);
    return tries;
  }
}
